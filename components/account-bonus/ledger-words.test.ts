import { expect, test } from 'vitest'
import { ledgerWords } from './ledger-words.ts'

const line = { source: 'order', points: 10, returned: false } as const

test.each([
  [{ ...line, kind: 'earn' }, 'Начислено за заказ'],
  [{ ...line, kind: 'earn', source: 'referral' }, 'За рекомендацию'],
  [{ ...line, kind: 'earn', source: 'review' }, 'За отзыв'],
  [{ ...line, kind: 'take_back', source: 'review', points: -10 }, 'Списано за отзыв: его больше нет или товар вернулся'],
  [{ ...line, kind: 'redeem', points: -10 }, 'Потрачено в заказе'],
  [{ ...line, kind: 'restore' }, 'Вернулись: отменён заказ'],
  [{ ...line, kind: 'restore', returned: true }, 'Вернулись с возвратом по заказу'],
  [{ ...line, kind: 'take_back', points: -10, returned: true }, 'Списано за возврат по заказу'],
  [{ ...line, kind: 'expire', points: -10 }, 'Срок вышел'],
  [{ ...line, kind: 'adjust', source: 'adjustment', points: -10 }, 'Списал магазин'],
] as const)('%o', (given, words) => {
  expect(ledgerWords(given)).toBe(words)
})
