import type { MessageChannel } from '#lib/db/generated/enums.ts'
import { fieldsOf } from '#lib/disclosures/fields-of.ts'

/** What the parts of a message tell the server that takes it (5.2). */
const names = {
  email: { id: null, to: 'email', subject: 'letter', html: 'letter', text: 'letter', attachments: 'letter', headers: 'letter' },
  sms: { id: null, to: 'phone', text: 'sms' },
} as const

/** The fields of a message as it goes out, by the codes of the whitelists of `mail` and `sms`. */
export function messageFields(channel: MessageChannel, outgoing: object): string[] {
  return fieldsOf(outgoing, names[channel])
}
