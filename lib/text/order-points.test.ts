import { expect, test } from 'vitest'
import { andPoints, ofPoints, orderPointsText, takenText } from './order-points.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([[1, 'бонуса'], [2, 'бонусов'], [21, 'бонуса'], [13_194, 'бонусов']])('no more than %d %s', (points, word) => {
  expect(ofPoints(points)).toMatch(new RegExp(`\u00a0${word}$`))
})

test('an order says what comes, came and came back, in this order, and nothing outside the programme', () => {
  expect(orderPointsText({ back: 0, promised: 0, earned: 0 })).toEqual([])
  expect(orderPointsText({ back: 1, promised: 22, earned: 1005 }).map(plain)).toEqual(['На счёт вернулся 1 бонус.', 'Начислим 22 бонуса, когда заказ будет у вас.', 'Начислено 1 005 бонусов.'])
  expect(orderPointsText({ back: 500, promised: 0, earned: 1 }).map(plain)).toEqual(['На счёт вернулось 500 бонусов.', 'Начислен 1 бонус.'])
})

test('a return names its points beside its money', () => {
  expect(plain(andPoints(300))).toBe(' и 300 бонусов')
  expect(andPoints(0) + takenText(0)).toBe('')
  expect(plain(takenText(21))).toBe('Спишем бонусы, начисленные за эти товары: 21.')
})
