import { log } from '#lib/log/log.ts'
import { followLink } from '#lib/marketing/public/follow-link.ts'
import { isMachine } from '#lib/marketing/public/is-machine.ts'

type Context = { readonly params: Promise<{ token: string }> }

/** A GIF of one transparent dot. */
const dot = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** A link of a mailing: leads on at once, to where the campaign was compiled with. Reads and sets no cookie. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return follow((await params).token, !isMachine(request.headers))
}

/** Nobody follows a link by HEAD: mail filters look where it leads. */
export async function HEAD(_request: Request, { params }: Context): Promise<Response> {
  return follow((await params).token, false)
}

async function follow(token: string, counted: boolean): Promise<Response> {
  const followed = await followLink(token)
  if (!followed) return new Response('Такой ссылки нет.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', ...unkept } })
  // A number that could not be written down keeps nobody from where they want to go.
  if (counted) await followed.count().catch((error: unknown) => log.error({ err: error }, 'a followed link was not counted'))
  if (followed.to === null) return new Response(dot, { headers: { 'content-type': 'image/gif', ...unkept } })
  return new Response(null, { status: 302, headers: { location: followed.to, ...unkept } })
}

const unkept = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' } as const
