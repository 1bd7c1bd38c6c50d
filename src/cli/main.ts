import { Command, CommanderError } from 'commander'
import about from '../../package.json' with { type: 'json' }
import { check } from './check.ts'
import { config } from './config.ts'
import { exporting } from './export.ts'
import { fingerprint } from './fingerprint.ts'
import { importing } from './import.ts'
import { matching } from './match.ts'
import { record } from './record.ts'
import { report } from './report.ts'
import { serve } from './serve.ts'
import { token } from './token.ts'
import { verify } from './verify.ts'

const entente = new Command('entente')
  .description(about.description)
  .version(about.version)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(usage(text)) })

// Commander does not copy settings to commands that are added with `addCommand`.
for (const command of [serve, check, importing, matching, exporting, verify, fingerprint, record, token, config]) {
  entente.addCommand(command.copyInheritedSettings(entente))
  for (const part of command.commands) part.copyInheritedSettings(command)
}

// Rewrites Commander's "error: …
// (Did you mean …?)" in the form of every other error.
function usage(text: string): string {
  const sentence = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\.$/, '')
    .replace(/\n\(Did you mean (.*)\?\)$/s, "; did you mean '$1'?")
  return `BAD_USAGE ${sentence}; see entente --help\n`
}

/** Runs the command that the arguments of the process name, and sets its exit code. */
export async function main(): Promise<void> {
  // As for other commands, a reader that stops early, such as `head`, is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  try {
    await entente.parseAsync()
  } catch (error) {
    // Commander has printed the error; its code is 0 if help was asked for.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
    else process.exitCode = report(error)
  }
}
