import { type NextRequest, NextResponse } from 'next/server'
import { env } from '#lib/env.ts'
import { closedVacancy } from '#lib/careers/closed-vacancy.ts'
import { contentSecurityPolicy } from '#lib/http/content-security-policy.ts'
import { refuseBrokenAction } from '#lib/http/refuse-broken-action.ts'
import { refuseBrokenState } from '#lib/http/refuse-broken-state.ts'

/** Pages of one person, calls of server actions to any page, and what the router asks for. Of static pages only those of vacancies come by here: a closed one is gone (410). */
export const config = {
  matcher: [
    '/cart',
    '/checkout',
    '/order/:path*',
    '/account/:path*',
    '/desk/:path*',
    '/sign-in/:path*',
    '/sign-up',
    '/reset/:path*',
    '/verify/:path*',
    '/subscription/:path*',
    '/why/:path*',
    '/bonus/((?!rules/).+)',
    '/careers/:slug',
    '/careers/:slug/apply/:path*',
    '/careers/application/:path*',
    '/privacy/request/:path*',
    '/claims/:path*',
    '/reviews/:path*',
    // Nothing is there but while TEST_SUPPORT=1.
    '/api/test-support/:path*',
    { source: '/((?!api/).*)', has: [{ type: 'header', key: 'next-action' }] },
    { source: '/((?!api/).*)', has: [{ type: 'header', key: 'next-router-state-tree' }] },
    { source: '/((?!api/).*)', has: [{ type: 'header', key: 'content-type', value: 'multipart/form-data.*' }] },
  ],
}

/** Where pages of one person are; the policy of all other addresses stands in next.config.js. */
const rooms = /^\/(careers\/(application|[^/]+\/apply)|bonus\/(?!rules\/)[^/]+|claims|reviews|privacy\/request|cart|checkout|order|account|desk|sign-in|sign-up|reset|verify|subscription|why)(\/|$)/

/** Those pages: rendered for each request, so their scripts can carry a nonce. Other addresses there get the 404 that is the same for everybody. */
const personal = /^\/(careers\/(application\/[^/]+|[^/]+\/apply(\/code)?)|bonus\/(?!rules\/)[^/]+(\/code)?|(claims|privacy\/request)(\/(confirm\/)?[^/]+)?|reviews\/([^/]+\/report|reports\/[^/]+)|cart|checkout|order\/[^/]+|account(\/.+)?|desk(\/.+)?|sign-in(\/(code|second-factor))?|sign-up|reset(\/[^/]+)?|(verify|why)\/[^/]+|subscription(\/(confirm\/)?[^/]+)?)\/?$/

/** Files that strangers sent: they come with a policy of their own, which allows them nothing (lib/careers/files/cv-response.ts). */
const strangers = /^\/(careers\/application|desk\/candidates)\/[^/]+\/cv\//

/** Where the real bank shows its pages; the sandbox shows them beside its API. */
const bank = ['https://yoomoney.ru', 'https://*.yoomoney.ru', 'https://*.yookassa.ru']

export async function proxy(request: NextRequest): Promise<Response> {
  if (request.nextUrl.pathname.startsWith('/api/test-support/')) return toSupport(request)
  const refusal = refuseBrokenState(request.headers) ?? (await refuseBrokenAction(request))
  if (refusal) return refusal
  const { pathname } = request.nextUrl
  const gone = await closedVacancy(request)
  if (gone) return gone
  if (!rooms.test(pathname) || strangers.test(pathname)) return NextResponse.next()
  const development = process.env.NODE_ENV === 'development'
  const nonce = { nonce: crypto.randomUUID(), formTargets: [...bank, new URL(env.YOOKASSA_API_URL).origin], https: env.APP_URL.startsWith('https://') }
  const policy = contentSecurityPolicy({ development, ...(personal.test(pathname) && nonce) })
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  // The key of an order and the token of a letter stand in the address: nobody outside learns them. (`no-referrer` would also
  // hide where a form without scripts comes from, and such forms are refused.)
  response.headers.set('Referrer-Policy', /^\/(bonus|careers\/application|claims|privacy\/request|order|desk|reset|verify|subscription|why)\//.test(pathname) ? 'same-origin' : 'strict-origin-when-cross-origin')
  return response
}

/** To the process that prepares a shop for tests (lib/cli/test-support.ts), on this machine; it judges who asks, by the name the site was asked by. Elsewhere the address is none. */
function toSupport(request: NextRequest): Response {
  const { pathname, search } = request.nextUrl
  if (env.TEST_SUPPORT !== '1') return NextResponse.next()
  const headers = new Headers(request.headers)
  headers.set('x-test-support-host', request.headers.get('host') ?? '')
  return NextResponse.rewrite(new URL(pathname + search, `http://127.0.0.1:${env.TEST_SUPPORT_PORT ?? env.PORT + 28}`), { request: { headers } })
}
