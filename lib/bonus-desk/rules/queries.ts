import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'

const whole = {
  levels: { orderBy: { position: 'asc' }, select: { position: true, code: true, name: true, turnoverFrom: true, rate: true } },
  categoryRates: { orderBy: { category: { name: 'asc' } }, select: { categoryId: true, multiplier: true, category: { select: { name: true } } } },
} as const

/** Every set of rules, the newest first, with which of them is in force now and the names of who wrote and approved them. */
export async function listRules() {
  const rows = await db.bonusRules.findMany({ orderBy: { number: 'desc' }, include: { levels: whole.levels }, take: 200 })
  const marks = rows.flatMap(({ authorId, approverId }) => [markOf(authorId), markOf(approverId)])
  const nameOf = await staffNames(marks)
  const current = inForceOf(rows)
  return rows.map((row) => ({ ...row, inForce: row.id === current?.id, author: nameOf(markOf(row.authorId)) ?? 'магазин', approver: row.state === 'draft' ? null : (nameOf(markOf(row.approverId)) ?? 'магазин') }))
}

export type RulesRow = Awaited<ReturnType<typeof listRules>>[number]

/** One set of rules with all of it, by its number as it stands in an address; null when there is none. */
export async function getRules(number: string) {
  if (!/^\d{1,6}$/.test(number)) return null
  const rules = await db.bonusRules.findUnique({ where: { number: Number(number) }, include: whole })
  if (!rules) return null
  const nameOf = await staffNames([markOf(rules.authorId), markOf(rules.approverId)])
  return { ...rules, author: nameOf(markOf(rules.authorId)) ?? 'магазин', approver: nameOf(markOf(rules.approverId)) ?? 'магазин' }
}

export type RulesView = NonNullable<Awaited<ReturnType<typeof getRules>>>

/** The rules in force now, with all of them; null before the first. */
export async function getRulesInForce() {
  const rows = await db.bonusRules.findMany({ where: { state: 'published' }, orderBy: { number: 'desc' }, select: { id: true, number: true, state: true, effectiveFrom: true } })
  const current = inForceOf(rows)
  return current ? getRules(String(current.number)) : null
}

/** What a category rate or a campaign can be limited to. */
export async function getCategoryChoices(): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db.category.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }], select: { id: true, name: true }, take: 500 })
}

type Dated = { readonly id: string; readonly number: number; readonly state: string; readonly effectiveFrom: Date | null }

function inForceOf<Row extends Dated>(rows: readonly Row[]): Row | undefined {
  const moment = now()
  return rows
    .filter(({ state, effectiveFrom }) => state === 'published' && effectiveFrom !== null && effectiveFrom <= moment)
    .toSorted((one, other) => (other.effectiveFrom?.getTime() ?? 0) - (one.effectiveFrom?.getTime() ?? 0) || other.number - one.number)[0]
}

const markOf = (id: string | null): string | null => (id === null ? null : `staff:${id}`)
