import type { GraphQLSchema } from 'graphql'
import { schema as ourSchema } from '../../src/api/schema.ts'
import { Budget } from '../../src/graph/caches/budget.ts'
import { type App, createApp } from '../../src/server/app.ts'
import type { Answers } from '../../src/server/fast/answers.ts'
import { CompiledExecutor } from '../../src/server/fast/compiled-executor.ts'
import { FastPath } from '../../src/server/fast/fast-path.ts'
import { createHandler } from '../../src/server/handler.ts'
import type { HeavyWorkers } from '../../src/server/heavy/heavy-workers.ts'
import { Hooks } from '../../src/server/hook.ts'
import { type HookOptions, hookList } from '../../src/server/hooks.ts'
import { defaultLimits } from '../../src/server/limits.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { PersistedOperations } from '../../src/server/persisted.ts'
import type { Log } from '../../src/server/plugins/errors.ts'

export interface ServeOptions extends HookOptions {
  readonly schema?: GraphQLSchema
  readonly limits?: typeof defaultLimits
  readonly log?: Log
  readonly persisted?: PersistedOperations
  /** By default, the whole schema. */
  readonly app?: App
  /** Without it, Yoga answers everything. */
  readonly answers?: Answers
  readonly workers?: HeavyWorkers
  /** Of the fast path, besides the answers. */
  readonly budget?: Budget
}

/**
 * A server put together from its parts: with answers it has the fast path, without them it is bare Yoga behind the
 * hooks.
 */
export function serve(options: ServeOptions): Promise<Listening & { executor: CompiledExecutor }> {
  const {
    schema = ourSchema,
    limits = defaultLimits,
    cors = [],
    log = () => {},
    budget = new Budget(20_000_000),
    persisted = new PersistedOperations({ budget }),
    answers,
    workers,
  } = options
  const hooks = new Hooks(hookList(options))
  const app =
    options.app ?? createApp({ schema, hooks, limits, hasCors: cors.length > 0, examples: [], persisted, log })
  const executor = new CompiledExecutor(schema, limits, budget)
  const fastPath = answers && new FastPath({ hooks, app, answers, budget, executor, persisted, workers, limits })
  return listen(createHandler({ hooks, app, fastPath, workers, limits, log }), { host: '127.0.0.1', port: 0 }).then(
    (listening) => ({
      ...listening,
      executor,
    }),
  )
}
