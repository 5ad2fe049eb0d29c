import * as z from 'zod'
import type { Transaction } from '#lib/db/db.ts'
import { dataRegister } from '../data-register.ts'
import { ordersOf } from './orders-of.ts'
import { parametersOf, type Scope, scopeOf } from './scope.ts'
import { steps } from './steps.ts'

/** What a destruction would do: what goes, what stays and why. Names nobody: it is kept with the act. */
export const destructionPlan = z.object({
  gone: z.array(z.object({ title: z.string(), count: z.number() })),
  kept: z.array(z.object({ title: z.string(), why: z.string() })),
  /** Why nothing can be destroyed for now; Russian. */
  waits: z.string().nullable(),
})

export type DestructionPlan = z.output<typeof destructionPlan>

/** The dry run for a subject (and the person it belongs to): reads only. Null when it is destroyed already. */
export async function planDestruction(tx: Transaction, subjectId: string): Promise<DestructionPlan | null> {
  const scope = await scopeOf(tx, subjectId)
  if (!scope) return null
  const orders = await ordersOf(tx, scope)
  const over = orders.filter(({ open }) => open === null)
  const hold = await tx.hold.findFirst({ where: { subjectId: { in: [...scope.subjectIds] }, endedAt: null }, select: { cause: true } })
  return {
    gone: inOrder([
      ...(scope.personId === null ? [] : [{ title: titleOf('people'), count: 1 }]),
      ...(await countRows(tx, scope, over.map(({ id }) => id))),
      ...(over.length > 0 ? [{ title: IN_ORDERS, count: over.length }] : []),
    ]),
    kept: [
      ...orders.flatMap(({ number, open }) => (open === null ? [] : [{ title: `Заказ № ${number}`, why: `${open}. Обезличим, когда завершится` }])),
      ...paidOnes(over.filter(({ paid }) => paid).map(({ number }) => number)),
      ...(await openAppeals(tx, scope)),
      ...(await proofs(tx, scope)),
      { title: 'Журнал обработки и акт об уничтожении', why: 'закон велит хранить их 3 года; в них нет имени, контактов и адреса' },
    ],
    waits: hold === null ? null : hold.cause,
  }
}

const IN_ORDERS = 'Имя, контакты и адрес в завершённых заказах'

/** In the order of the register, which is that of its readers. */
function inOrder(gone: DestructionPlan['gone']): DestructionPlan['gone'] {
  const titles = Object.values(dataRegister).flatMap((table) => (table.personal ? [table.title] : []))
  const rank = ({ title }: { title: string }) => (title === IN_ORDERS ? titles.length : titles.indexOf(title))
  return gone.toSorted((one, other) => rank(one) - rank(other))
}

/** Rows by the title that the register gives their table. */
async function countRows(tx: Transaction, scope: Scope, over: readonly string[]): Promise<DestructionPlan['gone']> {
  const counts = new Map<string, number>()
  for (const { table, find, set } of steps) {
    if (untold.includes(table) || (set !== undefined && !['subject_requests', 'claims', 'product_questions'].includes(table))) continue
    const [row] = await tx.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) FROM ${table} WHERE (${find}) AND ${bound}`, ...parametersOf(scope), over)
    const count = Number(row?.count ?? 0)
    if (count > 0) counts.set(titleOf(table), (counts.get(titleOf(table)) ?? 0) + count)
  }
  return [...counts].map(([title, count]) => ({ title, count }))
}

/** Means of the shop, which tell their person nothing. */
const untold = ['subject_keys', 'block_passes', 'candidate_keys', 'candidate_previews', 'interview_slots', 'scorecard_marks']

/** Names all four parameters, so that a statement that needs fewer of them takes the same ones. */
export const bound = '($1::uuid[], $2::uuid[], $3::text[], $4::uuid[]) IS NOT NULL'

export function titleOf(table: string): string {
  const known = dataRegister[table]
  return known?.personal ? known.title : table
}

function paidOnes(numbers: readonly number[]): DestructionPlan['kept'] {
  if (numbers.length === 0) return []
  const title = numbers.length === 1 ? `Заказ № ${numbers[0]}` : `Заказы № ${numbers.join(', ')}`
  return [{ title, why: 'товары, суммы и даты нужны налоговой 5 лет; имени, контактов и адреса в них не останется' }]
}

async function openAppeals(tx: Transaction, { subjectIds }: Scope): Promise<DestructionPlan['kept']> {
  const open = { subjectId: { in: [...subjectIds] }, closedAt: null }
  const requests = await tx.subjectRequest.findMany({ where: { ...open, kind: { not: 'destroy' } }, select: { number: true } })
  const claims = await tx.claim.findMany({ where: open, select: { number: true } })
  const why = 'на него ещё нет ответа. Текст и контакт для ответа сотрём, когда ответим'
  return [...requests.map(({ number }) => ({ title: `Обращение № ${number}`, why })), ...claims.map(({ number }) => ({ title: `Претензия № ${number}`, why: why.replace('него', 'неё') }))]
}

async function proofs(tx: Transaction, { subjectIds }: Scope): Promise<DestructionPlan['kept']> {
  const count = await tx.consentEvent.count({ where: { subjectId: { in: [...subjectIds] } } })
  if (count === 0) return []
  return [{ title: 'Доказательства согласий', why: '3 года после отзыва: только отпечаток контакта, по которому вас не узнать' }]
}
