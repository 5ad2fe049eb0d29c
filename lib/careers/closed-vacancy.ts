import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import { env } from '#lib/env.ts'

/** Milliseconds for which what was heard is believed; the page itself changes within five seconds. */
const KEPT = 1000

/** Tells this very question from that of a browser: it is to have the page as it is. */
const AS_IT_IS = 'x-as-it-is'

let heard: { readonly at: number; readonly slugs: Promise<readonly string[]> } | undefined

/**
 * The answer to reading the page of a vacancy that is over: 410 with that page, which says so and names others. Undefined for all else. Pages of Next can
 * answer 404 but not 410; so the page is asked of this process and passed on.
 */
export async function closedVacancy(request: Request): Promise<Response | undefined> {
  const { pathname } = new URL(request.url)
  const slug = /^\/careers\/([a-z0-9-]+)\/?$/.exec(pathname)?.[1]
  const reads = (request.method === 'GET' || request.method === 'HEAD') && !request.headers.has('rsc') && !request.headers.has(AS_IT_IS)
  if (slug === undefined || !reads || !(await closedSlugs()).includes(slug)) return undefined
  const page = await ask(`/careers/${slug}`)
  if (!page.ok) return undefined
  const kept = ['content-type', 'content-security-policy', 'referrer-policy'].flatMap((name): [string, string][] => {
    const value = page.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return new Response(request.method === 'HEAD' ? null : await page.text(), { status: 410, headers: [...kept, ['cache-control', 'public, max-age=0, must-revalidate']] })
}

/** When they cannot be told, every vacancy is taken for open: its page says itself what it is. */
function closedSlugs(): Promise<readonly string[]> {
  const at = now().getTime()
  if (heard === undefined || at - heard.at > KEPT) {
    heard = { at, slugs: ask('/api/careers/closed').then(async (answer) => z.array(z.string()).parse(await answer.json())).catch(() => []) }
  }
  return heard.slugs
}

function ask(path: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${env.PORT}${path}`, { headers: { [AS_IT_IS]: '1' }, signal: AbortSignal.timeout(5000) })
}
