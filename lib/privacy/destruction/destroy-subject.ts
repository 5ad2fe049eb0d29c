import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { releaseMessages } from '#lib/messages/release-messages.ts'
import { type LogLine, logLine, writeAct } from './act.ts'
import { ordersOf, type ReachedOrder } from './orders-of.ts'
import { bound } from './plan.ts'
import { parametersOf, type Scope, scopeOf } from './scope.ts'
import { forgottenOrder, type Step, steps } from './steps.ts'

type Planned = { readonly id: string; readonly subjectId: string; readonly requestId: string | null; readonly cause: string }

/**
 * Destroys what is held of a subject, and of the person it belongs to, in the caller's transaction (6.1.3): whoever orders meanwhile was
 * either first, and their order is kept until it is over, or finds nobody there. Writes the act and closes the request. The consent
 * ledger stays whole and mute.
 */
export async function destroySubject(tx: Transaction, { id, subjectId, requestId, cause }: Planned): Promise<void> {
  await tx.$executeRaw`SELECT set_config('shop.destruction', ${id}, true), set_config('shop.verb', 'destroy', true), set_config('shop.reason', ${cause}, true)`
  const scope = await lockScope(tx, subjectId)
  if (!scope) throw new Error(`subject ${subjectId} is destroyed already`)
  const orders = await ordersOf(tx, scope)
  const moment = now()

  await takeBack(tx, scope)
  await closeRequest(tx, requestId, moment)
  await tx.block.updateMany({ where: { subjectId: { in: [...scope.subjectIds] }, endedAt: null }, data: { endedAt: moment, decision: 'данные уничтожены' } })
  const log = [...(await forgetOrders(tx, id, orders, moment)), ...(await runSteps(tx, scope, orders, moment)), ...(await deletePerson(tx, scope, moment))]
  await tx.subject.updateMany({ where: { id: { in: [...scope.subjectIds] } }, data: { destroyedAt: moment } })
  // What waited for the end of the block and belongs to an order that goes on.
  await releaseMessages(tx)
  await writeAct(tx, { destructionId: id, about: subjectId, cause, log, destroyedAt: moment })
  await tx.destruction.update({ where: { id }, data: { state: 'done', finishedAt: moment } })
}

/** Cart, person, orders: in the order in which a checkout takes them. */
async function lockScope(tx: Transaction, subjectId: string): Promise<Scope | null> {
  const scope = await scopeOf(tx, subjectId)
  if (!scope) return null
  const [people] = parametersOf(scope)
  await tx.$queryRaw`SELECT 1 FROM carts WHERE person_id = ANY(${people}::uuid[]) FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM people WHERE id = ANY(${people}::uuid[]) FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM subjects WHERE id = ANY(${[...scope.subjectIds]}::uuid[]) FOR UPDATE`
  await tx.$queryRaw`
    SELECT 1 FROM orders WHERE person_id = ANY(${people}::uuid[]) OR person_id IS NULL AND (email = ANY(${[...scope.contacts]}) OR phone = ANY(${[...scope.contacts]}))
    ORDER BY id FOR UPDATE`
  return scope
}

/** Nothing stays allowed by somebody who is not there. The events are proved before their evidence goes. */
async function takeBack(tx: Transaction, { subjectIds }: Scope): Promise<void> {
  for (const subjectId of subjectIds) {
    await withdrawConsents(tx, {
      subjectId, cells: 'all', point: 'communications', evidence: { url: '/account/my-data/delete', address: null, userAgent: null, sessionId: null, locale: 'ru' },
    })
  }
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
}

async function closeRequest(tx: Transaction, requestId: string | null, moment: Date): Promise<void> {
  if (requestId === null) return
  await tx.subjectRequest.updateMany({
    where: { id: requestId, state: 'received' },
    data: { state: 'answered', answer: 'Данные уничтожены.', answeredBy: 'shop', closedAt: moment },
  })
}

async function forgetOrders(tx: Transaction, destructionId: string, orders: readonly ReachedOrder[], moment: Date): Promise<LogLine[]> {
  if (orders.length === 0) return []
  await tx.destructionOrder.createMany({
    data: orders.map(({ id: orderId, open }) => ({
      destructionId, orderId, fate: open === null ? 'depersonalised' : 'kept', reason: open, finishedAt: open === null ? moment : null,
    })),
  })
  await tx.$executeRaw`UPDATE orders SET person_id = NULL WHERE id = ANY(${orders.map(({ id }) => id)}::uuid[])`
  const rows = await forgetOrderRows(tx, orders.filter(({ open }) => open === null).map(({ id }) => id), moment)
  return rows > 0 ? [logLine('orders', 'обезличено', rows, moment)] : []
}

/** Takes names, contacts and places out of orders that are over. Answers how many. */
export async function forgetOrderRows(tx: Transaction, orderIds: readonly string[], moment: Date): Promise<number> {
  return tx.$executeRawUnsafe(
    `UPDATE orders SET ${forgottenOrder}, depersonalised_at = $2::timestamptz WHERE id = ANY($1::uuid[]) AND depersonalised_at IS NULL`, orderIds, moment.toISOString())
}

async function runSteps(tx: Transaction, scope: Scope, orders: readonly ReachedOrder[], moment: Date): Promise<LogLine[]> {
  const over = orders.filter(({ open }) => open === null).map(({ id }) => id)
  const lines: LogLine[] = []
  for (const step of steps) {
    const rows = await runStep(tx, step, [...parametersOf(scope), over])
    if (rows > 0) lines.push(logLine(step.table, step.set === undefined ? 'уничтожено' : 'обезличено', rows, moment))
  }
  return lines
}

async function runStep(tx: Transaction, { table, find, set, cascades }: Step, parameters: readonly unknown[]): Promise<number> {
  const where = `WHERE (${find}) AND ${bound}`
  if (cascades) {
    const [row] = await tx.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) FROM ${table} ${where}`, ...parameters)
    return Number(row?.count ?? 0)
  }
  return tx.$executeRawUnsafe(set === undefined ? `DELETE FROM ${table} ${where}` : `UPDATE ${table} SET ${set} ${where}`, ...parameters)
}

async function deletePerson(tx: Transaction, { personId }: Scope, moment: Date): Promise<LogLine[]> {
  if (personId === null) return []
  await tx.person.delete({ where: { id: personId } })
  return [logLine('people', 'уничтожено', 1, moment)]
}
