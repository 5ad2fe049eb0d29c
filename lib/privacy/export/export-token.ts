import * as z from 'zod'
import { minutes, now } from '#lib/clock/clock.ts'
import { sign, unsign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'

/** How long a link to an export works. */
export const EXPORT_LIFE = minutes(15)

/** Whose export: a customer's, who has to be signed in to fetch it, or that of somebody known by a contact they have just proved. */
export type ExportOf = { readonly kind: 'person' | 'subject'; readonly id: string }

const said = z.tuple([z.enum(['person', 'subject']), z.uuid(), z.coerce.number().int()])

/** The key of a link that opens one export for a quarter of an hour. */
export function exportToken({ kind, id }: ExportOf): string {
  return sign('data-export', `${kind}_${id}_${now().getTime() + EXPORT_LIFE}`, env.AUTH_SECRET)
}

/** What a key opens; `expired` when its time is over, null when it was not made here. */
export function exportOfToken(token: string): ExportOf | 'expired' | null {
  const parsed = said.safeParse(unsign('data-export', token, env.AUTH_SECRET)?.split('_'))
  if (!parsed.success) return null
  const [kind, id, until] = parsed.data
  return until < now().getTime() ? 'expired' : { kind, id }
}

/** Where the export is fetched. */
export function exportPath(whose: ExportOf): string {
  return `/api/export/${exportToken(whose)}`
}
