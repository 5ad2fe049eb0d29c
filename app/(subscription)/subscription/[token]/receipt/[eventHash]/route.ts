import { receiptPdf } from '#components/consent/receipt-pdf.ts'
import { contactReceipt } from '#lib/consent/receipt.ts'
import { subscriptionContact } from '#lib/consent/subscription-token.ts'
import { db } from '#lib/db/db.ts'
import { subscriptionLink } from '#lib/marketing/public/subscription-link.ts'
import { renderPdf } from '#lib/pdf/render-pdf.ts'

type Props = { readonly params: Promise<{ readonly token: string; readonly eventHash: string }> }

/** The receipt of an event of the link's contact, without address and browser: such links travel on. A document, or (`format=json`) data to check. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { token, eventHash } = await params
  const contact = await subscriptionContact(db, subscriptionLink(token).token)
  const receipt = contact && (await contactReceipt(contact, eventHash))
  if (!receipt) return new Response(null, { status: 404 })
  const isJson = new URL(request.url).searchParams.get('format') === 'json'
  const body = isJson ? JSON.stringify(receipt, null, 2) : new Uint8Array(await renderPdf(receiptPdf(receipt)))
  return new Response(body, {
    headers: {
      'Content-Type': isJson ? 'application/json; charset=utf-8' : 'application/pdf',
      'Content-Disposition': `attachment; filename="smart-tracker-consent-${eventHash.slice(0, 12)}.${isJson ? 'json' : 'pdf'}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
