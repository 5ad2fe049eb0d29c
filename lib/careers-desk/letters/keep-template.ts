import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { refuseWords } from './refuse-words.ts'
import type { TemplateInput } from './schema.ts'

/** A new template of letters to candidates. Refusals `invalid` (fields `name`: taken, `body`: words that advertise, or a place that there is not). */
export async function createTemplate(input: TemplateInput): Promise<{ id: string }> {
  refuseWords(`${input.subject}\n${input.body}`)
  return db.$transaction(async (tx) => {
    await refuseName(tx, input.name, null)
    return tx.letterTemplate.create({ data: input, select: { id: true } })
  })
}

/** Changes a template that stands as `revision` says. Refusals as for a new one, `not-found`, `changed-meanwhile`. */
export async function changeTemplate({ id, revision, ...input }: TemplateInput & { id: string; revision: number }): Promise<{ revision: number }> {
  refuseWords(`${input.subject}\n${input.body}`)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM letter_templates WHERE id = ${id}::uuid FOR UPDATE`
    const before = await tx.letterTemplate.findUnique({ where: { id }, select: { revision: true } })
    if (!before) throw new Refusal('not-found')
    if (before.revision !== revision) throw new Refusal('changed-meanwhile')
    await refuseName(tx, input.name, id)
    return tx.letterTemplate.update({ where: { id }, data: input, select: { revision: true } })
  })
}

/** Takes a template out of use. Refusal `not-found`. */
export async function retireTemplate({ id }: { id: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.letterTemplate.updateMany({ where: { id, retiredAt: null }, data: { retiredAt: now() } })
    if (count === 0) throw new Refusal('not-found')
  })
}

async function refuseName(tx: Pick<Transaction, 'letterTemplate'>, name: string, own: string | null): Promise<void> {
  if ((await tx.letterTemplate.count({ where: { name, ...(own !== null && { id: { not: own } }) } })) > 0) throw new Refusal('invalid', { name: 'Такой шаблон уже есть' })
}
