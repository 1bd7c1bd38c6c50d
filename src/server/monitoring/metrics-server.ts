import type { NodeApp } from '../app.ts'
import { createHandler } from '../handler.ts'
import { Hooks } from '../hook.ts'
import { type HookOptions, hookList } from '../hooks.ts'
import type { Limits } from '../limits.ts'
import { type Listening, listen } from '../listen.ts'
import { errorResponse, type Log } from '../plugins/errors.ts'
import { type Metrics, type MetricsSources, metricsOf } from './metrics.ts'

interface MetricsOptions {
  readonly sources: MetricsSources
  readonly place: { readonly host: string; readonly port: number }
  readonly hooks: Pick<HookOptions, 'context' | 'hostNames'>
  readonly limits: Limits
  readonly log: Log
}

/** Serves the metrics at an address of their own, with the hooks that guard every request. */
export function serveMetrics({ sources, place, hooks, limits, log }: MetricsOptions): Promise<Listening> {
  const { context, hostNames } = hooks
  const list = hookList({ context, hostNames, host: place.host })
  const app = metricsApp(metricsOf(sources))
  return listen(createHandler({ hooks: new Hooks(list), app, limits, log }), { ...place, option: '--metrics-port' })
}

/** Answers `/metrics` and nothing else. */
function metricsApp(metrics: Metrics): NodeApp {
  const answer = async (url: string, method: string) => {
    if (new URL(url, 'http://localhost').pathname !== '/metrics')
      return errorResponse(globalThis, 404, 'NOT_FOUND', 'nothing is served here but /metrics')
    if (!/^(GET|HEAD)$/.test(method))
      return errorResponse(globalThis, 405, 'BAD_REQUEST', `/metrics allows GET and HEAD, not ${method}`)
    return new Response(await metrics.text(), { headers: { 'content-type': metrics.contentType } })
  }
  return { handleNodeRequestAndResponse: ({ url = '/', method = 'GET' }) => answer(url, method) }
}
