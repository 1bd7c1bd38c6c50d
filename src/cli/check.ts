import { Command } from 'commander'
import { buildGraph } from '../graph/graph.ts'
import { readData } from '../store/folder.ts'
import { countsOf, ownData } from './data.ts'

export const check = new Command('check')
  .description('Check data folders, and list every problem with file, line and column.')
  .argument('[dir...]', `the data folders (default: ${ownData})`)
  .action(async (named: string[]) => {
    const folders = named.length > 0 ? named : [ownData]
    const { facts, revision } = buildGraph(await readData(folders))
    console.log(`${folders.join(', ')}: no problems in ${countsOf(facts)}; revision ${revision}`)
  })
