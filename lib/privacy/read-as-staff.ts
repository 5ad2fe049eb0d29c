import { Refusal } from '#lib/action/refusal.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { log } from '#lib/log/log.ts'
import type { DataCategory } from '#lib/policy/categories.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'
import { purposesOf } from '#lib/policy/purposes-of.ts'
import { recordUse } from './journal/record-use.ts'

/** A read of more people is one entry with their number, and raises an alarm (5.5). */
export const MANY = 100

export type StaffRead = {
  /** Person id of whoever reads, and in which of their roles. */
  readonly staff: string
  readonly role: StaffRole
  /** A purpose of the policy, and the categories of data that are read for it (6.2.1). */
  readonly purpose: string
  readonly categories: readonly DataCategory[]
  /** Why, for the person whose data they are; Russian. */
  readonly reason: string
  /** What is read: a page of the desk, a report. */
  readonly source: string
}

/** What a read answers, and whose data were in it; `orderIds`: guests' orders, which lead to whoever proves the contact. */
export type Seen<T> = { readonly result: T; readonly personIds?: readonly string[]; readonly subjectIds?: readonly string[]; readonly orderIds?: readonly string[] }

/**
 * Reads data of people for staff: under the database role that sees nothing of blocked people (6.2.4), and with an entry in the processing
 * journal for each person seen. Refusal `purpose-not-allowed`, logged as well, when the policy does not have these data for this purpose (6.2.1);
 * `reason-missing` without a reason.
 */
export async function readAsStaff<T>(who: StaffRead, read: (tx: Transaction) => Promise<Seen<T>>): Promise<T> {
  const { staff, role, purpose, categories, source } = who
  const reason = who.reason.trim()
  if (reason === '') throw new Refusal('reason-missing')
  const allowed = (await purposesOf(db, (await currentPolicy()).versionId)).find(({ code }) => code === purpose)
  const entry = { actor: `staff:${staff}`, role, verb: 'extract', purpose, basis: allowed?.basis ?? 'law', categories, source, reason } as const
  if (!allowed || categories.length === 0 || !categories.every((category) => allowed.categories.includes(category))) {
    if (categories.length > 0) await recordUse(db, [{ ...entry, reason: `отказано, цель не подходит: ${reason}` }])
    log.warn({ staff, role, purpose, categories, source }, 'a read for a purpose that does not have these data was refused')
    throw new Refusal('purpose-not-allowed')
  }
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('shop.actor', ${entry.actor}, true), set_config('shop.staff_role', ${role}, true), set_config('shop.reason', ${reason}, true)`
    await tx.$executeRaw`SET LOCAL ROLE shop_staff`
    const { result, personIds = [], subjectIds = [], orderIds = [] } = await read(tx)
    await tx.$executeRaw`SET LOCAL ROLE shop_app`
    const seen = [...new Set(personIds)].map((personId) => ({ personId, subjectId: null }))
    const subjects = [...new Set(subjectIds)].map((subjectId) => ({ personId: null, subjectId }))
    const orders = [...new Set(orderIds)].map((about) => ({ about }))
    const count = seen.length + subjects.length + orders.length
    if (count > MANY) log.warn({ staff, role, purpose, source, count }, 'staff read the data of many people')
    await recordUse(tx, count > MANY ? [{ ...entry, count }] : [...seen, ...subjects, ...orders].map((whose) => ({ ...entry, ...whose })))
    return result
  })
}
