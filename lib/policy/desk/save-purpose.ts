import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { type Drafted, draftVersion } from '../draft-version.ts'
import type { Purpose } from '../types.ts'
import { newestVersion } from './newest-version.ts'
import type { purposeFormSchema } from './schema.ts'

/**
 * Adds a purpose to the draft of the policy, or changes one of it (4.1, 9.1); the first change begins a draft with the text of the last version.
 * Whoever saves becomes its author. Refusals `changed-meanwhile`, `not-found` (the purpose is gone), `invalid` (field `code`: taken; `recipients`: the
 * register has none of that name), and those of `draftVersion`.
 */
export async function savePurpose({ seen, was, ...purpose }: z.output<typeof purposeFormSchema>, author: string): Promise<Drafted> {
  const { text, hash, purposes } = await newestVersion('policy')
  if (hash !== seen) throw new Refusal('changed-meanwhile')
  if (was !== '' && !purposes.some(({ code }) => code === was)) throw new Refusal('not-found')
  // Consents are given for a code: another code is another purpose.
  if (was !== '' && was !== purpose.code) throw new Refusal('invalid', { code: 'Код цели не меняется: согласия даны для него. Заведите новую цель.' })
  if (was === '' && purposes.some(({ code }) => code === purpose.code)) throw new Refusal('invalid', { code: 'Такая цель уже есть' })
  await checkRecipients(purpose.recipients)
  const changed: Purpose = purpose
  return draftVersion({ code: 'policy', text, author, seen, purposes: was === '' ? [...purposes, changed] : purposes.map((each) => (each.code === was ? changed : each)) })
}

async function checkRecipients(codes: readonly string[]): Promise<void> {
  const known = await db.recipient.count({ where: { code: { in: [...codes] } } })
  if (known !== new Set(codes).size) throw new Refusal('invalid', { recipients: 'Такого получателя нет в реестре (5.2)' })
}
