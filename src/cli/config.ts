import { Command } from 'commander'
import { shownPlace } from '../store/record/open-store.ts'
import { viewerLimitsOf } from './operator-options.ts'
import { checkTogether, recordOf, serve } from './serve.ts'
import { applySettings } from './settings.ts'

const check = new Command('check')
  .description('Check the settings of entente serve, and list each with its value and where it comes from.')
  .action(async (_: unknown, command: Command) => {
    const settings = await applySettings(command)
    checkTogether(command)
    const { host, auth = false, openToAll = false, oidc, record, author } = command.opts()
    // Imported here, because loading the parts of a server takes longer than all else.
    const { checkAccess } = await import('../server/auth/access.ts')
    checkAccess({ host, auth, openToAll, oidc, record: recordOf({ record, author, auth }) })
    // Their defaults depend on other settings.
    const limits = new Map(
      Object.entries(viewerLimitsOf(command.opts())).map(([attribute, limit]) => [inWords(attribute), limit]),
    )
    const rows = settings.map(({ name, value, source }) => [name, shown(name, limits.get(name) ?? value), source])
    const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
    const [names, values] = [width(0), Math.min(60, width(1))]
    for (const [name = '', value = '', source] of rows)
      console.log(`${name.padEnd(names)}  ${value.padEnd(values)}  ${source}`)
  })
for (const option of serve.options) check.addOption(option)

export const config = new Command('config')
  .description('Look at the settings of entente serve: flags, variables and entente.yaml.')
  .addCommand(check)

/** The name of an option as it is written. */
const inWords = (attribute: string) => attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** A value without the user and the password of a database. */
function shown(name: string, value: unknown): string {
  if (value === undefined) return '-'
  if (value === Infinity) return '0'
  if (name === 'record' && typeof value === 'string') return shownPlace(value)
  return Array.isArray(value) ? value.join(', ') : String(value)
}
