import { GraphQLError } from 'graphql'
import { EntenteError } from '../errors.ts'
import { findTracer, traced } from '../graph/traced.ts'
import type { Phase, RequestState } from './request-state.ts'

type Step = (state: RequestState) => void | Promise<void>

/**
 * A concern of every request. A hook refuses by throwing `refuse(…)` or an EntenteError, which becomes the answer; any
 * other error is a fault of the server. A promise that it returns is awaited before the request goes on.
 */
export interface Hook {
  /** For traces. */
  readonly name?: string
  /** Before the body is read or anything is looked up. */
  readonly requestBegins?: Step
  /** Before an operation runs or its cached answer is used; all other requests pass here before they are answered. */
  readonly operationKnown?: Step
  /** Before the answer is sent. Its way and status are known, and headers can still be added. */
  readonly answerReady?: Step
  /** After the last byte was sent, or the client has left. It can refuse nothing any more. */
  readonly responseSent?: Step
}

/** Runs hooks: each phase once for each request, in order, and without a promise if no hook returns one. */
export class Hooks {
  readonly #steps: Readonly<Record<Phase, readonly Step[]>>

  constructor(hooks: readonly Hook[]) {
    const isTraced = findTracer() !== undefined
    const of = (phase: Phase) =>
      hooks.flatMap((hook, place): Step[] => {
        const step = hook[phase]?.bind(hook)
        if (!step || !isTraced) return step ? [step] : []
        const name = `hook ${hook.name ?? place} ${phase}`
        return [(state) => traced(name, () => step(state))]
      })
    this.#steps = {
      requestBegins: of('requestBegins'),
      operationKnown: of('operationKnown'),
      answerReady: of('answerReady'),
      responseSent: of('responseSent'),
    }
  }

  /**
   * Runs one phase. If a hook refuses, those after it still run, so that their counts add up; they see the way
   * `refused`.
   * @throws the error of the first hook that threw
   */
  run(phase: Phase, state: RequestState): void | Promise<void> {
    if (state.phase !== undefined && ORDER[state.phase] >= ORDER[phase]) return undefined
    state.phase = phase
    return runFrom(0, this.#steps[phase], state, undefined)
  }
}

const ORDER = { requestBegins: 0, operationKnown: 1, answerReady: 2, responseSent: 3 } as const satisfies Record<
  Phase,
  number
>

interface Thrown {
  readonly error: unknown
}

function runFrom(
  start: number,
  steps: readonly Step[],
  state: RequestState,
  before: Thrown | undefined,
): void | Promise<void> {
  let thrown = before
  for (let place = start; place < steps.length; place += 1) {
    try {
      const done = steps[place]?.(state)
      if (done)
        return Promise.resolve(done).then(
          () => runFrom(place + 1, steps, state, thrown),
          (error: unknown) => runFrom(place + 1, steps, state, thrown ?? note(state, error)),
        )
    } catch (error) {
      thrown ??= note(state, error)
    }
  }
  if (thrown) throw thrown.error
}

function note(state: RequestState, error: unknown): Thrown {
  if (state.phase !== 'responseSent') state.way = wayOf(error)
  return { error }
}

/** Errors in a request refuse it; all other errors are faults of the server. */
export const wayOf = (error: unknown) =>
  error instanceof EntenteError || error instanceof GraphQLError ? 'refused' : 'failed'
