import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Vacancy } from '#lib/db/generated/client.ts'

/** A vacancy, locked until the transaction ends. Refusal `not-found`. */
export async function lockVacancy(tx: Pick<Transaction, '$queryRaw' | 'vacancy'>, id: string): Promise<Vacancy> {
  // Its id stays: whoever counts an application of it meanwhile need not wait (both would for ever, when that application is to be decided).
  await tx.$queryRaw`SELECT 1 FROM vacancies WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const vacancy = await tx.vacancy.findUnique({ where: { id } })
  if (!vacancy) throw new Refusal('not-found')
  return vacancy
}
