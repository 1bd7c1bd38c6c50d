import type { IncomingMessage } from 'node:http'
import { type Context, context, propagation, ROOT_CONTEXT, type Span, SpanKind, trace } from '@opentelemetry/api'
import { findTracer } from '../../graph/traced.ts'
import type { RequestState, SpanOfRequest } from '../request-state.ts'
import { outcomeOf } from './counts.ts'

/** The span of a request, under the one that its client names in `traceparent`. */
class RequestSpan implements SpanOfRequest {
  readonly #span: Span
  readonly #context: Context

  constructor(span: Span, parent: Context) {
    this.#span = span
    this.#context = trace.setSpan(parent, span)
  }

  run<T>(part: () => T): T {
    return context.with(this.#context, part)
  }

  end(state: RequestState): void {
    const { id, way = 'failed', operation, status, predicted, paid } = state
    const outcome = outcomeOf(state)
    this.#span
      .updateName(operation?.type ?? way)
      .setAttributes({
        'entente.request': id,
        'entente.way': way,
        'entente.outcome': outcome,
        'http.response.status_code': status,
        ...(operation && { 'graphql.operation.type': operation.type }),
        ...(operation?.name !== undefined && { 'graphql.operation.name': operation.name.slice(0, 100) }),
        ...(predicted !== undefined && { 'entente.cost.predicted': predicted }),
        ...(paid !== undefined && { 'entente.cost.paid': paid }),
      })
      .end()
  }
}

/** Begins a span for each request; undefined if nothing is traced. */
export function requestSpans(): ((request: IncomingMessage) => SpanOfRequest) | undefined {
  const tracer = findTracer()
  if (!tracer) return undefined
  return ({ headers }) => {
    const parent = propagation.extract(ROOT_CONTEXT, headers)
    return new RequestSpan(tracer.startSpan('request', { kind: SpanKind.SERVER }, parent), parent)
  }
}
