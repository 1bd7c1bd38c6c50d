import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { config } from '../../src/cli/config.ts'
import { operatorSettings } from '../../src/cli/operator-options.ts'
import { serve } from '../../src/cli/serve.ts'
import { applySettings, repeatable } from '../../src/cli/settings.ts'
import { Problems } from '../../src/errors.ts'
import { call, run } from './run.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-config-'))
})
afterEach(() => vi.unstubAllEnvs())
const write = async (text: string) => {
  const file = join(folder, 'entente.yaml')
  await writeFile(file, text)
  return file
}

/** A command with an option of each form. */
const command = () =>
  new Command('try')
    .addOption(new Option('--port <number>').env('PORT').default(4000).argParser(Number))
    .addOption(repeatable(new Option('--data <dir>').argParser((one, all: string[] = []) => [...all, one])) as Option)
    .option('--only-persisted')
    .option('--no-snapshots')
    .option('--record <file>')
    .option('--no-record')
    .addOption(new Option('--clearance <c>').choices(['public', 'secret']).default('public'))
    .option('--config <file>')
const holding = async (args: readonly string[], env: Record<string, string> = {}, yaml = '') => {
  const file = await write(yaml)
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const made = command().parse(['--config', file, ...args], { from: 'user' })
  const all = await applySettings(made)
  // The command itself has the values that are listed.
  const { config: _, ...opts } = made.opts()
  expect(Object.values(opts)).toEqual(
    expect.arrayContaining(all.flatMap(({ value }) => (value === undefined ? [] : [value]))),
  )
  const entries = all.map(({ name, value, source }) => [name, [value, source.replace(file, 'FILE')]])
  return Object.fromEntries(entries)
}
const problemsOf = (error: unknown) =>
  error instanceof Problems ? error.problems.map((one) => one.toLine().replace(folder, 'DIR')) : String(error)

describe('settings', () => {
  test('hold by flags before variables, these before the file, and this before defaults', async () => {
    const yaml = 'port: 3\ndata: [c, d]\nclearance: secret\nsnapshots: false\n'
    expect(await holding(['--port', '1'], { ENTENTE_PORT: '2', ENTENTE_DATA: 'a, b' }, yaml)).toEqual({
      port: [1, 'flag'],
      data: [['a', 'b'], 'ENTENTE_DATA'],
      'only-persisted': [undefined, 'default'],
      snapshots: [false, 'FILE:4'],
      record: [undefined, 'default'],
      clearance: ['secret', 'FILE:3'],
    })
  })

  test('take PORT, which platforms set, after ENTENTE_PORT and before the file', async () => {
    const portOf = async (...given: Parameters<typeof holding>) => (await holding(...given)).port
    expect(await portOf([], { PORT: '5' }, 'port: 3')).toEqual([5, 'PORT'])
    expect(await portOf([], { PORT: '5', ENTENTE_PORT: '2' }, 'port: 3')).toEqual([2, 'ENTENTE_PORT'])
  })

  test('can be true, false, or without a record', async () => {
    expect(await holding([], { ENTENTE_ONLY_PERSISTED: 'true', ENTENTE_RECORD: 'false' })).toMatchObject({
      'only-persisted': [true, 'ENTENTE_ONLY_PERSISTED'],
      record: [false, 'ENTENTE_RECORD'],
    })
    expect(await holding(['--no-record'], { ENTENTE_RECORD: 'x.db' })).toMatchObject({ record: [false, 'flag'] })
    vi.unstubAllEnvs()
    expect(await holding([], {}, 'record: x.db\nonly-persisted: false')).toMatchObject({
      record: ['x.db', 'FILE:1'],
      'only-persisted': [false, 'FILE:2'],
    })
  })

  test('with unknown names are errors with a suggestion, all of a file at once', async () => {
    const unknown = await holding([], {}, 'pot: 1\ndata: x\nnix: 2\n').catch(problemsOf)
    expect(unknown).toEqual([
      "DIR/entente.yaml:1:1: BAD_USAGE no option 'pot'; did you mean 'port'?",
      "DIR/entente.yaml:3:1: BAD_USAGE no option 'nix'",
    ])
    expect(await holding([], {}, '- port').catch(problemsOf)).toEqual([
      'DIR/entente.yaml:1:1: BAD_USAGE settings are names with values, like port: 4000',
    ])
    await expect(holding([], { ENTENTE_PROT: '1' })).rejects.toThrow(
      "no option has the variable 'ENTENTE_PROT'; did you mean 'ENTENTE_PORT'?",
    )
  })

  test('with values that do not fit are refused as those of flags', async () => {
    for (const [yaml, sentence] of [
      ['clearance: top', /^the value "top" of 'clearance' \(.*:1\) is invalid\. Allowed choices are public, secret$/],
      ['port: [1, 2]', /is invalid\. It has one value$/],
      ['port:', /is invalid\. It is a text or a number$/],
      ['data: [{ a: b }]', /is invalid\. It is a text or a number$/],
      ['snapshots: 3', /is invalid\. It is true or false$/],
    ] as const)
      await expect(holding([], {}, yaml), yaml).rejects.toThrow(sentence)
    await expect(command().parse(['--config', 'nix'], { from: 'user' }).opts().config).toBe('nix')
  })

  test('that Kubernetes sets for a service are no settings', async () => {
    const env = { ENTENTE_SERVICE_HOST: '10.0.0.1', ENTENTE_SERVICE_PORT_HTTP: '1', ENTENTE_PORT_4000_TCP: 'tcp://x' }
    expect((await holding([], env)).port).toEqual([4000, 'default'])
  })
})

test('entente config check lists what holds and whence, and no password', async () => {
  const file = await write('deadline: 9\nrecord: postgres://ann:hush@db.example/facts\n')
  const { code, out, err } = await call(['config', 'check', '--config', file, '--host', '::1'], { ENTENTE_PORT: '7' })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/))
  expect(rows).toEqual(
    expect.arrayContaining([
      ['host', '::1', 'flag'],
      ['port', '7', 'ENTENTE_PORT'],
      ['deadline', '9', `${file}:1`],
      ['record', 'postgres://db.example/facts', `${file}:2`],
      ['metrics-host', '127.0.0.1', 'default'],
      ['drain', '0', 'default'],
      ['base', '-', 'default'],
      ['viewer-points', '0', 'default'],
    ]),
  )
  expect(out).not.toMatch(/ann|hush/)
  const names = new Set(serve.options.map(({ long = '' }) => long.replace(/^--(no-)?/, '')))
  expect(new Set(rows.map(([name]) => name))).toEqual(new Set([...names].filter((name) => name !== 'config')))
  expect(config.commands[0]?.options).toEqual(serve.options)
})

test('entente config check refuses what entente serve would refuse, and options that do nothing', async () => {
  for (const [args, sentence] of [
    [['--host', '0.0.0.0'], 'other machines reach 0.0.0.0; add --auth'],
    [['--oidc', 'x.yaml'], '--oidc says who people are; add --auth'],
    [['--auth', '--no-record'], 'the tokens of --auth are in the record'],
    [['--metrics-host', '::1'], '--metrics-host is the address of the metrics; add --metrics-port N'],
    [['--audit-file', 'x'], '--audit-file and --audit-mb say where the audit is written; add --audit reads'],
    [['--audit-mb', '5'], '--audit-file and --audit-mb say where the audit is written; add --audit reads'],
    [['--config', 'nix.yaml'], "UNREADABLE 'nix.yaml' cannot be read: it does not exist\n"],
    [['--log-level', 'warn'], '--log-level chooses among the lines of --log json; add --log json'],
    [['--audit', 'reads', '--audit-mb', '0'], 'A size is a number of megabytes above 0'],
  ] as const) {
    const { code, out, err } = await call(['config', 'check', ...args])
    expect([code === 0, out, err], args.join(' ')).toEqual([false, '', expect.stringContaining(sentence)])
  }
  const together = ['--auth', '--audit', 'strict', '--audit-mb', '5', '--metrics-port', '1', '--metrics-host', '::1']
  together.push('--log', 'json', '--log-level', 'debug')
  expect((await call(['config', 'check', ...together])).err).toBe('')
})

test('entente config check tells the defaults that depend on other settings', async () => {
  const defaults = async (...args: string[]) => {
    const { out } = await call(['config', 'check', ...args])
    return out
      .split('\n')
      .flatMap(
        (line) =>
          /^(data|clearance|compartments|auth|record|review|log-level) .*/.exec(line)?.[0].split(/ {2,}/)[1] ?? [],
      )
  }
  expect(await defaults('--no-record')).toEqual(['graph-data', 'public', 'none', 'false', 'false', 'none', '-'])
  expect(await defaults('--auth', '--log', 'json')).toEqual([
    ...['graph-data', 'secret', 'all', 'true', '.entente/record.db', 'one', 'info'],
  ])
})

test('limits of viewers hold by default where viewers are not one local person', async () => {
  const limitsOf = async (args: readonly string[], env: Record<string, string> = {}) => {
    const { out } = await call(['config', 'check', ...args], env)
    return [...out.matchAll(/^viewer-\w+ +(\d+)/gm)].map(([, limit]) => Number(limit))
  }
  expect(await limitsOf([])).toEqual([0, 0, 0])
  expect(await limitsOf(['--auth'])).toEqual([36_000_000, 16, 100])
  expect(await limitsOf(['--open-to-all', '--viewer-requests', '0'], { ENTENTE_VIEWER_POINTS: '9' })).toEqual([
    9, 0, 100,
  ])
  const settings = (more: object) => operatorSettings({ ...serve.opts(), drain: 0, grace: 0, ...more }).allowances
  expect(settings({ auth: true, viewerPoints: 7 })).toEqual({ points: 7, requests: 16, subscriptions: 100 })
  expect(settings({})).toBeUndefined()
  const wrong = await call(['config', 'check', '--viewer-points', '-1'])
  expect(wrong.err).toContain('A limit is a whole number up to 2147483647, or 0 for none')
})

test('entente serve reads settings before it starts', async () => {
  const refused = await run(['serve'], { ENTENTE_PORT: 'x' })
  expect(refused).toEqual({
    code: 1,
    out: '',
    err: 'BAD_USAGE the value "x" of \'port\' (ENTENTE_PORT) is invalid. A port is a number from 0 to 65535\n',
  })
  const contradicting = await call(['serve'], { ENTENTE_ONLY_PERSISTED: 'true' })
  expect(contradicting).toMatchObject({ code: 2, out: '', err: expect.stringContaining('add --operations DIR') })
})
