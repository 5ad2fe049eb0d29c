import { receiptPdf } from '#components/consent/receipt-pdf.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { consentReceipt } from '#lib/consent/receipt.ts'
import { renderPdf } from '#lib/pdf/render-pdf.ts'

type Props = { readonly params: Promise<{ readonly eventHash: string }> }

/** The receipt of an event of the consent ledger, for its person alone: a document to keep, or (`format=json`) data to check. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { eventHash } = await params
  const { personId } = await customerOf(`/account/communications/receipt/${eventHash}`)
  const receipt = await consentReceipt(personId, eventHash)
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
