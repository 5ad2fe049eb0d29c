import { env } from '#lib/env.ts'
import { contactOfCode } from '#lib/marketing/public/contact-code.ts'

type Props = { readonly params: Promise<{ readonly code: string }> }

/** The link in an SMS by which one unsubscribes: leads to the preference centre, changes nothing. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { code } = await params
  const unkept = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' }
  if (contactOfCode(code) === null) return new Response('Такой ссылки нет.', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...unkept } })
  return new Response(null, { status: 303, headers: { Location: `${env.APP_URL}/subscription/${code}`, ...unkept } })
}
