import * as z from 'zod'
import { levelAt } from '#lib/bonus/levels/level-at.ts'
import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { getDue, getPending } from '#lib/bonus/ledger/queries.ts'
import { rulesAt } from '#lib/bonus/rules/rules-at.ts'
import { now } from '#lib/clock/clock.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import { maskEmail, maskNames, maskPhone } from '#lib/text/mask.ts'

export const LEDGER_PAGE = 50

/**
 * A member as staff see them: what they have, how it came about, what waits; names and contacts masked. Null when there is none, or a block hides them (6.2.4).
 * `before`: the entry that the page of the ledger ends before.
 */
export async function getMember(role: StaffRole, id: string, before?: bigint) {
  if (!z.uuid().safeParse(id).success) return null
  const at = now()
  return readMasked(role, async (tx) => {
    const member = await tx.bonusMember.findUnique({
      where: { id },
      select: {
        id: true, personId: true, contact: true, joinedAt: true, leftAt: true, rulesNumber: true, referralCode: true, movedToId: true,
        person: { select: { surname: true, givenName: true, contacts: { where: { verifiedAt: { not: null } }, orderBy: { kind: 'asc' }, take: 1, select: { value: true } } } },
        lots: { where: { remaining: { gt: 0 }, expiresAt: { gt: at } }, orderBy: [{ expiresAt: 'asc' }, { grantedAt: 'asc' }], take: 100, select: { id: true, source: true, points: true, remaining: true, grantedAt: true, expiresAt: true, order: { select: { number: true } } } },
        _count: { select: { referralsMade: true } },
      },
    })
    if (!member) return null
    const entries = await tx.bonusEntry.findMany({
      where: { memberId: id, ...(before !== undefined && { position: { lt: before } }) }, orderBy: { position: 'desc' }, take: LEDGER_PAGE + 1,
      select: { position: true, kind: true, points: true, happenedAt: true, order: { select: { number: true } }, adjustment: { select: { number: true, reason: true } }, lot: { select: { source: true } } },
    })
    const rules = await rulesAt(at, tx)
    const level = rules && member.leftAt === null ? await levelAt(id, rules, at, tx) : null
    const { person, contact, ...rest } = member
    const shown = contact ?? person?.contacts[0]?.value ?? null
    return {
      ...rest,
      name: person ? maskNames(person.surname, person.givenName) : '',
      contact: shown?.includes('@') ? maskEmail(shown) : maskPhone(shown),
      entries: entries.slice(0, LEDGER_PAGE).map(({ position, ...entry }) => ({ ...entry, position: String(position) })),
      older: entries.length > LEDGER_PAGE ? String(entries[LEDGER_PAGE - 1]?.position) : null,
      balance: await getBalance(id, { tx, at }), pending: await getPending(id, tx), due: await getDue(id, tx), level,
    }
  })
}

export type MemberView = NonNullable<Awaited<ReturnType<typeof getMember>>>
