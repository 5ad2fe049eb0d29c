import * as z from 'zod'

type Params = Readonly<Record<string, string | string[] | undefined>>

const search = z.object({
  to: z.string().trim().toLowerCase().min(1).max(254).regex(/^[^\0]+$/).nullable().catch(null),
  before: z.string().regex(/^\d{1,18}$/).nullable().catch(null),
  view: z.enum(['letter', 'text', 'headers']).catch('letter'),
})

export type MailboxSearch = z.output<typeof search>

/** What the address says; whatever makes no sense counts as not said. */
export function readSearch({ to, before, view }: Params): MailboxSearch {
  return search.parse({ to, before, view })
}

/** The address of the list of SMS. */
export function smsHref({ to, before }: Partial<MailboxSearch>): string {
  return mailboxHref({ id: 'sms', to: to ?? null, before: before ?? null })
}

/** The address of the list or, with `id`, of a letter. */
export function mailboxHref({ id, ...wanted }: Partial<MailboxSearch> & { id?: string }): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(wanted)) if (value && value !== 'letter') query.set(name, value)
  const path = id === undefined ? '/dev/mailbox' : `/dev/mailbox/${id}`
  return query.size === 0 ? path : `${path}?${query}`
}
