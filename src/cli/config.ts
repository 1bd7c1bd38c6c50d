import { Command } from 'commander'
import { shownPlace } from '../store/record/open-store.ts'
import { ownData } from './data.ts'
import { viewerLimitsOf } from './operator-options.ts'
import { checkTogether, recordOf, serve } from './serve.ts'
import { applySettings } from './settings.ts'

const check = new Command('check')
  .description('Check the settings of entente serve, and list each with its value and where it comes from.')
  .action(async (_: unknown, command: Command) => {
    const settings = await applySettings(command)
    checkTogether(command)
    const { host, auth = false, openToAll = false, oidc } = command.opts()
    // Imported here, because loading the parts of a server takes longer than all else.
    const { checkAccess } = await import('../server/auth/access.ts')
    checkAccess({ host, auth, openToAll, oidc, record: recordOf(command.opts()) })
    const defaults = defaultsOf(command.opts())
    const rows = settings.map(({ name, value, source }) => [name, shown(name, value ?? defaults.get(name)), source])
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

/** The values of options that nothing sets. They depend on others, or on files. */
function defaultsOf(options: ReturnType<typeof serve.opts>): ReadonlyMap<string, unknown> {
  const { auth = false, log } = options
  const found = {
    data: ownData,
    clearance: auth ? 'secret' : 'public',
    compartments: auth ? 'all' : 'none',
    ...{ auth: false, openToAll: false, onlyPersisted: false },
    record: recordOf(options),
    review: auth ? 'one' : 'none',
    ...(log === 'json' && { logLevel: 'info' }),
    ...viewerLimitsOf(options),
  }
  return new Map(Object.entries(found).map(([attribute, value]) => [inWords(attribute), value]))
}

/** A value without the user and the password of a database. */
function shown(name: string, value: unknown): string {
  if (value === undefined) return '-'
  if (value === Infinity) return '0'
  if (name === 'record' && typeof value === 'string') return shownPlace(value)
  return Array.isArray(value) ? value.join(', ') : String(value)
}
