import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError, type Option } from 'commander'
import { didYouMean, EntenteError, Problems } from '../errors.ts'
import { readable } from '../facts/pieces.ts'
import { readYaml } from '../facts/yaml.ts'

/** The file that is read if none is named, in the working directory. */
const ownFile = 'entente.yaml'
/** Variables that begin like a setting and are none, and those that Kubernetes sets for a service of this name. */
const NO_SETTING = /^ENTENTE_(DEBUG|SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT_\d+_\w+)$/

/** An option that can also be set by the environment and by a file. */
interface Setting {
  readonly name: string
  readonly variable: string
  /** It takes a value; without it, the option is true or false. */
  readonly valued: Option | undefined
  /** It is false with `--no-…`. */
  readonly negated: Option | undefined
}

/** A setting as it holds. */
interface Holding {
  readonly name: string
  readonly value: unknown
  /** `flag`, `default`, a variable, or a line of a file. */
  readonly source: string
}

/** A setting that was found beside the flags. */
interface Given {
  readonly value: unknown
  /** A variable, or a line of a file. */
  readonly source: string
}

const repeated = new WeakSet<Option>()

/** Marks an option whose parser adds a value to those before it. */
export function repeatable(option: Option): Option {
  repeated.add(option)
  return option
}

function settingsOf(command: Command): Map<string, Setting> {
  const settings = new Map<string, Setting>()
  for (const option of command.options) {
    const name = (option.long ?? '').replace(/^--(no-)?/, '')
    if (name === 'config') continue
    const { valued, negated } = settings.get(name) ?? {}
    settings.set(name, {
      name,
      variable: `ENTENTE_${name.replaceAll('-', '_').toUpperCase()}`,
      valued: option.required ? option : valued,
      negated: option.negate ? option : negated,
    })
  }
  return settings
}

/**
 * Sets each option that no flag sets from the environment, or else from the file of `--config`. Returns all
 * as they hold.
 * @throws EntenteError or Problems if a name is unknown or a value does not fit
 */
export async function applySettings(command: Command): Promise<readonly Holding[]> {
  const settings = settingsOf(command)
  const given = new Map([...(await inFile(command, settings)), ...inEnvironment(settings)])
  return [...settings.values()].map((setting) => {
    const { name } = setting
    const option = setting.valued ?? setting.negated ?? command.options.find(({ long }) => long === `--${name}`)
    const attribute = option?.attributeName() ?? ''
    const before = command.getOptionValueSource(attribute)
    const found = given.get(name)
    // Commander itself reads PORT, which platforms set; the variable of Entente is before it, and a file after it.
    const isSet = before === 'cli' || (before === 'env' && !found?.source.startsWith('ENTENTE_'))
    if (found && !isSet) {
      const value = parsed(setting, found)
      command.setOptionValueWithSource(attribute, value, 'config')
      return { name, value, source: found.source }
    }
    const source = before === 'cli' ? 'flag' : before === 'env' ? (option?.envVar ?? '') : 'default'
    return { name, value: command.getOptionValue(attribute), source }
  })
}

function inEnvironment(settings: ReadonlyMap<string, Setting>): Map<string, Given> {
  const byVariable = new Map([...settings.values()].map((setting) => [setting.variable, setting]))
  const given = new Map<string, Given>()
  for (const [variable, text = ''] of Object.entries(process.env)) {
    if (!variable.startsWith('ENTENTE_') || variable === 'ENTENTE_CONFIG' || NO_SETTING.test(variable)) continue
    const setting = byVariable.get(variable)
    if (!setting)
      throw new EntenteError(
        'BAD_USAGE',
        `no option has the variable '${variable}'${didYouMean(variable, byVariable.keys())}; see entente serve --help`,
      )
    const isList = setting.valued && repeated.has(setting.valued)
    given.set(setting.name, { value: isList ? text.split(',').map((one) => one.trim()) : text, source: variable })
  }
  return given
}

async function inFile(command: Command, settings: ReadonlyMap<string, Setting>): Promise<Map<string, Given>> {
  const named: string | undefined = command.opts().config ?? process.env.ENTENTE_CONFIG
  const name = named ?? ownFile
  const given = new Map<string, Given>()
  if (named === undefined && !existsSync(ownFile)) return given
  const text = await readFile(name, 'utf8').catch((error: unknown) => {
    throw readable(error, name)
  })
  const { data, problems, locate } = readYaml({ path: name, name, text })
  const found = [...problems]
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data)
  if (data !== null && !isMap && problems.length === 0)
    found.push(new EntenteError('BAD_USAGE', 'settings are names with values, like port: 4000', locate([])))
  for (const [key, value] of Object.entries(isMap ? data : {})) {
    const place = locate([], key)
    if (settings.has(key)) given.set(key, { value, source: `${name}:${place.line}` })
    else found.push(new EntenteError('BAD_USAGE', `no option '${key}'${didYouMean(key, settings.keys())}`, place))
  }
  if (found.length > 0) throw new Problems(found, name)
  return given
}

/** The value of an option, by the same parser as that of its flag. */
function parsed({ name, valued, negated }: Setting, { value, source }: Given): unknown {
  const refuse = (sentence: string) =>
    new EntenteError('BAD_USAGE', `the value ${JSON.stringify(value)} of '${name}' (${source}) is invalid. ${sentence}`)
  const is = String(value)
  if (!valued || (negated && is === 'false')) {
    if (is !== 'true' && is !== 'false') throw refuse('It is true or false')
    return is === 'true'
  }
  const values = Array.isArray(value) ? value : [value]
  if (values.length !== 1 && !repeated.has(valued)) throw refuse('It has one value')
  let result: unknown
  for (const one of values) {
    if (typeof one === 'object' || one === '') throw refuse('It is a text or a number')
    try {
      result = valued.parseArg ? valued.parseArg(String(one), result) : String(one)
    } catch (error) {
      if (error instanceof InvalidArgumentError) throw refuse(error.message.replace(/\.$/, ''))
      throw error
    }
  }
  return result
}
