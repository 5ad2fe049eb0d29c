import { type NextRequest, NextResponse } from 'next/server'
import { env } from '#lib/env.ts'
import { contentSecurityPolicy } from '#lib/http/content-security-policy.ts'

/** Pages of one person are rendered for each request, so their scripts can carry a nonce. All others: next.config.js. */
export const config = { matcher: ['/cart', '/checkout', '/order/:path*'] }

/** Where the real bank shows its pages; the sandbox shows them beside its API. */
const bank = ['https://yoomoney.ru', 'https://*.yoomoney.ru', 'https://*.yookassa.ru']

export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy({
    nonce: crypto.randomUUID(),
    formTargets: [...bank, new URL(env.YOOKASSA_API_URL).origin],
    development: process.env.NODE_ENV === 'development',
    https: env.APP_URL.startsWith('https://'),
  })
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  // The key of an order stands in its address: nobody outside learns it. (`no-referrer` would also hide where a form without
  // scripts comes from, and such forms are refused.)
  response.headers.set('Referrer-Policy', request.nextUrl.pathname.startsWith('/order') ? 'same-origin' : 'strict-origin-when-cross-origin')
  return response
}
