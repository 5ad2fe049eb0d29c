import type { LedgerLine } from '#lib/bonus/account/types.ts'

const earned = { order: 'Начислено за заказ', welcome: 'Приветственные бонусы', referral: 'За рекомендацию', adjustment: 'Начислил магазин', review: 'За отзыв' } as const

/** What a line of the ledger says; the number of the order follows where there is one. */
export function ledgerWords({ kind, source, points, returned }: Pick<LedgerLine, 'kind' | 'source' | 'points' | 'returned'>): string {
  switch (kind) {
    case 'earn':
      return earned[source]
    case 'redeem':
      return 'Потрачено в заказе'
    case 'restore':
      if (source === 'referral') return 'Списано за рекомендацию: заказ вернули целиком'
      return returned ? 'Вернулись с возвратом по заказу' : 'Вернулись: отменён заказ'
    case 'take_back':
      if (source === 'review') return 'Списано за отзыв: его больше нет или товар вернулся'
      return returned ? 'Списано за возврат по заказу' : 'Списано по заказу'
    case 'expire':
      return 'Срок вышел'
    case 'left':
      return 'Сгорели при выходе из программы'
    case 'adjust':
      return points > 0 ? earned.adjustment : 'Списал магазин'
    default:
      throw new Error(`no such entry: ${String(kind satisfies never)}`)
  }
}
