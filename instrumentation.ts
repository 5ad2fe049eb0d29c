import type { Instrumentation } from 'next'

/** Once per web process, before it serves. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ env }, { log }, { markRequests }] = await Promise.all([import('#lib/env.ts'), import('#lib/log/log.ts'), import('#lib/http/mark-requests.ts')])
  markRequests({ trusting: env.TEST_SUPPORT === '1', onAnswer: log.isLevelEnabled('debug') ? (answer) => log.debug(answer, 'answered') : undefined })
  const { markClientAddress } = await import('#lib/auth/mark-client-address.ts')
  markClientAddress()
  const { answerUnavailable } = await import('#lib/http/answer-unavailable.ts')
  answerUnavailable()
  const { letGoWhenAsked } = await import('#lib/http/let-go-when-asked.ts')
  letGoWhenAsked()
  const { keepPagesFresh } = await import('#lib/cache/keep-pages-fresh.ts')
  keepPagesFresh()
}

/** Failures that reach Next: one line each, without the query string, in which people's data may stand. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import('#lib/log/log.ts')
  const path = request.path.split('?')[0]
  log.error({ err: error, path, method: request.method, route: context.routePath, kind: context.routeType }, 'request failed')
}
