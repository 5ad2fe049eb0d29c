import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { RequestKind } from '#lib/db/generated/enums.ts'
import { requestKinds } from '../appeal-kinds.ts'
import { readMasked } from '../read-masked.ts'
import type { Onlooker } from './onlooker.ts'

export type RightLine = { readonly kind: RequestKind; readonly title: string; readonly clause: string; readonly open: number; readonly next: Date | null }
export type DutyLine = { readonly clause: string; readonly duty: string; readonly state: string; readonly href: string; readonly troubled: boolean }

/** The board of duties: each right of 6.1 with what waits for it, each duty of 6.2 with its monitor. */
export async function readDuties(staff: Onlooker): Promise<{ readonly rights: readonly RightLine[]; readonly duties: readonly DutyLine[] }> {
  const rows = await readMasked(staff.role, (tx) => tx.subjectRequest.groupBy({ by: ['kind'], where: { state: 'received' }, _count: true, _min: { dueAt: true } }))
  const rights = Object.entries(requestKinds).map(([code, { title, clause }]): RightLine => {
    const row = rows.find(({ kind }) => kind === code)
    // The keys of the table are its kinds.
    return { kind: code as RequestKind, title, clause, open: row?._count ?? 0, next: row?._min.dueAt ?? null }
  })
  const since = new Date(now().getTime() - days(30))
  const [refused, given, unfinished, blocks] = await Promise.all([
    db.processingEntry.count({ where: { happenedAt: { gte: since }, reason: { startsWith: 'отказано, цель не подходит' } } }),
    db.transfer.count({ where: { startedAt: { gte: since } } }),
    db.transfer.count({ where: { startedAt: { gte: since }, result: 'refused' } }),
    db.block.count({ where: { endedAt: null } }),
  ])
  return {
    rights,
    duties: [
      { clause: '6.2.1', duty: 'Использовать данные только по целям политики', state: `чтений не по цели за 30 дней отклонено: ${refused}`, href: '/desk/audit', troubled: refused > 0 },
      { clause: '6.2.2', duty: 'Никому не передавать, кроме названных получателей', state: `передач за 30 дней: ${given}, отклонено получателем: ${unfinished}`, href: '/desk/disclosures', troubled: unfinished > 0 },
      { clause: '6.2.3', duty: 'Меры предосторожности', state: 'какие тесты их доказывают, показано на странице доказательств', href: '/privacy/proof', troubled: false },
      { clause: '6.2.4', duty: 'Блокировать на время проверки', state: `действующих блокирований: ${blocks}`, href: '/desk/requests?kind=block', troubled: false },
    ],
  }
}
