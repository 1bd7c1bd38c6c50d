import { describe, expect, test } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { call, ended, run, start } from './run.ts'

describe.concurrent('entente', () => {
  test('prints its version and its commands', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${about.version}\n`, err: '' })
    const help = await call(['--help'])
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toMatch(/serve[\s\S]*check[\s\S]*verify/)
  })

  test.each([
    [['serv'], "unknown command 'serv'; did you mean 'serve'?"],
    [['serve', '--prt', '1'], "unknown option '--prt'; did you mean '--port'?"],
    [
      ['serve', '--port', 'abc'],
      "option '--port <number>' argument 'abc' is invalid. A port is a number from 0 to 65535",
    ],
    [
      ['serve', '--clearance', 'top'],
      "option '--clearance <clearance>' argument 'top' is invalid. Allowed choices are public, restricted, secret",
    ],
    [
      ['serve', '--base', 'entente'],
      "option '--base <path>' argument 'entente' is invalid. A path prefix has words behind slashes, like /entente",
    ],
    ...['http://graph.example', 'graph.example:80', '*.example', 'a,,b'].map((names): [string[], string] => [
      ['serve', '--host-names', names],
      `option '--host-names <names>' argument '${names}' is invalid. A host name has no scheme and no port, like ` +
        'graph.example.org; separate several by commas',
    ]),
    [
      ['serve', '--cors', 'localhost'],
      "option '--cors <origin>' argument 'localhost' is invalid. An origin is a scheme, a host and an " +
        'optional port, like http://localhost:5173',
    ],
    [['serve', '--only-persisted'], '--only-persisted runs the operations of a folder; add --operations DIR'],
    [['verify'], "required option '--documents <dir>' not specified"],
  ])('%s is wrong usage: one line, exit code 2', async (args, sentence) => {
    expect(await call(args)).toEqual({
      code: 2,
      out: '',
      err: `BAD_USAGE ${sentence}; see entente --help\n`,
    })
  })

  test.each([
    ['serve', '--help'],
    ['export', '--format', 'n-quads', '--no-record'],
  ])('ends quietly if nobody reads its output: %s %s', async (...args) => {
    const command = start(args)
    command.stdout?.destroy()
    expect(await ended(command)).toMatchObject({ code: 0, err: '' })
  })

  test('a command in a process that ran others says the same as in its own', async () => {
    const commands = [['export', '--help'], ['check', '/no/such/folder'], ['nix']]
    const asked = (by: typeof run) => Promise.all(commands.map((words) => by(words)))
    expect(await asked(call)).toEqual(await asked(run))
  })

  test('the port can come from the environment', async () => {
    expect(await run(['serve'], { PORT: 'x' })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^BAD_USAGE .*'x' from env 'PORT' is invalid/),
    })
  })
})
