import { describe, expect, test } from 'vitest'
import { fillRulesText } from '#lib/bonus/text/fill-rules-text.ts'
import { firstRules, firstTemplate } from '#lib/bonus/text/first-rules.ts'
import { lintDocument } from '#lib/policy/lint-document.ts'
import { parsePolicy } from '#lib/policy/parse-policy.ts'

const text = fillRulesText(firstTemplate(), firstRules)
const found = (changed: string) => lintDocument({ kind: 'bonus_rules', channel: null }, parsePolicy(changed), null).map(({ rule }) => rule)

test('nothing is wrong with the first rules of the shop §4.1.11', () => {
  expect(found(text)).toEqual([])
})

describe('each rule catches §4.1.11', () => {
  test.each<[rule: string, mutate: (text: string) => string]>([
    ['free', (given) => given.replace('Участие бесплатно', 'Участие стоит 100 рублей')],
    ['no-advertising', (given) => given.replace('не зависит от согласия на рекламу', 'прекращается без рассылки')],
    ['no-money', (given) => given.replace('Бонусы — не деньги', 'Бонусы — почти деньги')],
    ['how-long', (given) => given.replace('Бонусы действуют', 'Бонусы копятся')],
    ['order-returned', (given) => given.replace('При возврате части', 'Если вернуть часть')],
    ['leaving', (given) => given.replace('Выйти из программы можно в любое время', 'Программа бессрочна')],
    ['notice', (given) => given.replace('не позднее чем за', 'примерно за')],
    ['data', (given) => given.replace('4.1.11', '4')],
    ['own-court', (given) => given.replace('потребитель выбирает его сам', 'суд по месту продавца')],
    ['consent-forced', (given) => given.replace('1.4. ', '1.4. Для участия нужно дать согласие на рекламу. ')],
    ['one-sided', (given) => given.replace('11.3. ', '11.3. Правила меняются без уведомления. ')],
    ['final', (given) => given.replace('9.2. ', '9.2. Решение магазина окончательно. ')],
    ['placeholder', (given) => given.replace('6.3. ', '6.3. {lotDays} ')],
    ['who', (given) => given.replace('Волконской', 'Ивановой')],
  ])('%s', (rule, mutate) => {
    const changed = mutate(text)
    expect(changed).not.toBe(text)
    expect(found(changed)).toContain(rule)
  })
})
