import PostalMime, { type Attachment } from 'postal-mime'

/** What a letter to the return path says. `nothing`: an answering machine, a thank-you, spam: none of our business. */
export type Report =
  | { readonly kind: 'bounce'; /** Enhanced status (RFC 3463): 5.1.1. */ readonly status: string }
  | { readonly kind: 'complaint' }
  | { readonly kind: 'nothing' }

/**
 * Reads a delivery status notification (RFC 3464) or a complaint of a feedback loop (RFC 5965). Only what is no delay and no success is a bounce;
 * of several recipients, which our letters never have, the first that failed counts.
 */
export async function readReport(source: Uint8Array): Promise<Report> {
  const { attachments } = await PostalMime.parse(source, { maxNestingDepth: 20, maxHeadersSize: 100_000, forceRfc822Attachments: true }).catch(() => ({ attachments: [] }))
  const delivery = partOf(attachments, 'message/delivery-status')
  if (delivery !== null) return bounceOf(delivery)
  const feedback = partOf(attachments, 'message/feedback-report')
  const type = feedback === null ? null : groupsOf(feedback)[0]?.get('feedback-type')?.toLowerCase()
  return type === 'abuse' || type === 'fraud' || type === 'opt-out' ? { kind: 'complaint' } : { kind: 'nothing' }
}

function bounceOf(text: string): Report {
  const [, ...recipients] = groupsOf(text)
  const failed = recipients.find((fields) => fields.get('action')?.toLowerCase() === 'failed')
  const status = /^[45]\.\d{1,3}\.\d{1,3}/.exec(failed?.get('status') ?? '')?.[0]
  return status === undefined ? { kind: 'nothing' } : { kind: 'bounce', status }
}

function partOf(attachments: readonly Attachment[], mimeType: string): string | null {
  const part = attachments.find((each) => each.mimeType.toLowerCase() === mimeType)
  if (!part) return null
  return typeof part.content === 'string' ? part.content : new TextDecoder('latin1').decode(part.content)
}

/** Fields in groups with empty lines between them; a line that begins with a space goes on with the one before. Names in lower case. */
function groupsOf(text: string): Map<string, string>[] {
  return text.replaceAll('\r\n', '\n').replaceAll(/\n[ \t]+/g, ' ').split(/\n{2,}/).filter((group) => group.trim() !== '').map((group) =>
    new Map(group.split('\n').flatMap((line) => {
      const colon = line.indexOf(':')
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const]
    })))
}
