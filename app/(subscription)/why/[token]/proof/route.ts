import { proofFile, whyMessage } from '#lib/marketing/public/message-proof.ts'

type Props = { readonly params: Promise<{ readonly token: string }> }

/** The proof of what allowed a message, to keep and to check without the shop. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const why = await whyMessage((await params).token)
  if (!why) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(proofFile(why)), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="smart-tracker-proof-${why.message.number}-${why.basis.slice(0, 12)}.json"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
