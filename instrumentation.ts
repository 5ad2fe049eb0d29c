import type { Instrumentation } from 'next'

/** Failures that reach Next: one line each, without the query string, in which people's data may stand. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import('#lib/log/log.ts')
  const path = request.path.split('?')[0]
  log.error({ err: error, path, method: request.method, route: context.routePath, kind: context.routeType }, 'request failed')
}
