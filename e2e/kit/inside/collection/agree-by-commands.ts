import { randomInt, randomUUID } from 'node:crypto'
import { boxToken } from '#e2e/kit/inside/box-token.ts'
import { confirmByLink } from '#lib/consent/confirm-consents.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import type { CollectionPoint, ConsentCell } from '#lib/consent/purposes.ts'
import { db } from '#lib/db/db.ts'
import { confirmationLink, visit } from '#lib/test-support/consent.ts'

/** A contact that nobody else has. */
export const someEmail = (): string => `point-${randomUUID()}@example.ru`
/** The same, in E.164. */
export const someMobile = (): string => `+7917${String(randomInt(10_000_000)).padStart(7, '0')}`

/** Somebody new who agreed to these at a point, and confirmed it: by the commands that its form calls. `restock`: the variant that they wait for, without which that consent would end. */
export async function agreeByCommands(point: CollectionPoint, cells: readonly ConsentCell[], restock?: string): Promise<{ readonly email: string; readonly mobile: string }> {
  const [email, mobile] = [someEmail(), someMobile()]
  const tokens = await Promise.all(cells.map((cell) => boxToken(point, cell)))
  await db.$transaction((tx) => grantConsents(tx, { point, tokens, contacts: { email, sms: mobile }, personId: null, evidence: visit(), ...(restock !== undefined && { restock }) }))
  for (const channel of new Set(cells.map((cell) => cell.channel))) await confirm(channel === 'sms' ? mobile : email)
  return { email, mobile }
}

/** What a contact was asked to confirm it confirms, as its link does. */
export async function confirm(contact: string): Promise<void> {
  await confirmByLink(await confirmationLink(contact), visit())
}
