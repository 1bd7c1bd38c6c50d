import { Command } from 'commander'
import { clearanceOrder } from '../facts/vocabulary.ts'
import { buildGraph } from '../graph/graph.ts'
import type { Revisions } from '../graph/visible/revision.ts'
import { readData } from '../store/folder.ts'
import { countsOf, ownData } from './data.ts'

export const check = new Command('check')
  .description('Check data folders, and list every problem with file, line and column.')
  .argument('[dir...]', `the data folders (default: ${ownData})`)
  .action(async (named: string[]) => {
    const folders = named.length > 0 ? named : [ownData]
    const { facts, revisions } = buildGraph(await readData(folders))
    console.log(`${folders.join(', ')}: no problems in ${countsOf(facts)}; revision ${inWords(revisions)}`)
  })

/** One revision if nothing is hidden from anybody; else the one that each clearance sees. */
function inWords(revisions: Revisions): string {
  if (new Set(Object.values(revisions)).size === 1) return revisions.public
  return clearanceOrder.map((clearance) => `${revisions[clearance]} (${clearance})`).join(', ')
}
