import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { correctContact } from '#lib/orders/correct-contact.ts'
import { type By, inTransaction } from './by.ts'
import { lockPerson } from './lock-person.ts'
import { changedMeanwhile } from './refusals.ts'
import type { NamesInput } from './schema.ts'

const fields = ['surname', 'givenName', 'patronymic'] as const

/**
 * Changes the name (6.1.2): history, and open orders that are made out to it. Only what was edited is written; if that is no
 * longer what the form showed, nothing is. Answers in how many open orders. Refusals `data-changed` (by field), `not-found`.
 */
export async function changeNames(personId: string, { before, ...after }: NamesInput, by?: By): Promise<{ orders: number }> {
  const source = by?.source ?? 'portal'
  return inTransaction(by, async (tx) => {
    const name = await lockPerson(tx, personId)
    const edited = fields.filter((field) => after[field] !== (before[field] || null) && after[field] !== name[field])
    const stale = edited.filter((field) => name[field] !== (before[field] || null))
    if (stale.length > 0) throw new Refusal('data-changed', Object.fromEntries(stale.map((field) => [field, changedMeanwhile(name[field])])))

    let recipient = { surname: name.surname, givenName: name.givenName }
    let orders = 0
    const changedAt = by?.changedAt ?? now()
    for (const field of edited) {
      const change = { field, before: name[field], after: after[field] }
      orders = Math.max(orders, await correctContact(tx, personId, { ...change, recipient }))
      await tx.dataChange.create({ data: { personId, ...change, source, changedAt } })
      if (field !== 'patronymic') recipient = { ...recipient, [field]: after[field] }
    }
    if (edited.length > 0) {
      await tx.person.update({ where: { id: personId }, data: Object.fromEntries(edited.map((field) => [field, after[field]])) })
    }
    return { orders }
  })
}
