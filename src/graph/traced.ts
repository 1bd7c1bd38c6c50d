import { context, propagation, ROOT_CONTEXT, type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api'

const NAME = 'entente'
let tracer: Tracer | undefined

/**
 * Looks whether the user has registered an SDK of OpenTelemetry. Without one nothing is traced, and no span is made.
 * A server calls it once, before it makes its hooks.
 */
export function findTracer(): Tracer | undefined {
  const provider = trace.getTracerProvider()
  // Without an SDK there is a provider that stands for the one to come, and leads to no tracer.
  tracer =
    'getDelegateTracer' in provider && typeof provider.getDelegateTracer === 'function'
      ? provider.getDelegateTracer(NAME)
      : provider.getTracer(NAME)
  return tracer
}

/** Runs a part of the work in a span of its own. Spans that begin inside are below it. */
export function traced<T>(name: string, run: () => T): T {
  return tracer ? tracer.startActiveSpan(name, (span) => ended(span, run)) : run()
}

/** The place of the work in its trace, for another thread; undefined if nothing is traced. */
export function placeInTrace(): Readonly<Record<string, string>> | undefined {
  if (!tracer) return undefined
  const place: Record<string, string> = {}
  propagation.inject(context.active(), place)
  return place
}

/** Runs a part of the work at a place in a trace that another thread or a client names. */
export const tracedAt = <T>(place: Readonly<Record<string, unknown>> | undefined, name: string, run: () => T): T =>
  tracer ? context.with(propagation.extract(ROOT_CONTEXT, place), () => traced(name, run)) : run()

function ended<T>(span: Span, run: () => T): T {
  const fail = (error: unknown): never => {
    // Its sentence could name what others may not see.
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' }).end()
    throw error
  }
  const done = <R>(result: R): R => {
    span.end()
    return result
  }
  try {
    const result = run()
    return result instanceof Promise ? (result.then(done, fail) as T) : done(result)
  } catch (error) {
    return fail(error)
  }
}
