import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstPurposes } from '#lib/policy/first-purposes.ts'
import { parsePolicy } from '#lib/policy/parse-policy.ts'
import type { Purpose } from '#lib/policy/types.ts'
import { lintPolicy, policyRules } from './lint-policy.ts'

const owners = readFileSync('lib/policy/lint/owners-policy.txt', 'utf8')
const own = readFileSync('prisma/policy/policy.txt', 'utf8')
const context = { names: ['Smart Tracker'], site: 'bigio.ru' }
const lint = (text: string, purposes: readonly Purpose[] | null = firstPurposes) => lintPolicy(parsePolicy(text), { ...context, purposes })

describe('the owner’s text', () => {
  const found = lint(owners, null)

  test.each([
    ['D1', ['4.1.1']], ['D2', ['7.3']], ['D3', ['8.3']], ['D4', ['2.1', '2.2']], ['D5', ['5.1']], ['D6', ['5.4']], ['D7', ['5.2']], ['D8', ['2.4']], ['D9', ['3.2']],
    ['D10', ['3.3']], ['D11', ['4.1.7']], ['D12', ['6.2.2']], ['D13', ['7.1', '7.2', '7.7', '7.8']], ['D14', ['7.3', '7.4', '7.5', '7.9']], ['D15', ['8.1']], ['D16', ['8.2']],
    ['D17', ['9.1', '9.2']], ['D18', ['0.1', '9.3']], ['D19', ['0.1']], ['D20', ['1.1.1', '1.1.4']], ['D21', ['6.1', '6.1.3']], ['D23', ['6.2.4']], ['D24', ['5.2']], ['D25', ['5.6']],
    ['D27', ['3.1']], ['D28', ['3.4']], ['D29', ['4.1.10']], ['D30', ['4.1', null]],
  ])('has the defect %s in %j and nowhere else', (defect, clauses) => {
    expect([...new Set(found.filter((finding) => finding.defect === defect).map(({ clause }) => clause))]).toEqual(clauses)
  })

  test.each([
    ['accuracy-unchecked', '2.4', '4.1.5'], ['court-against-law', '8.3', '8.4'], ['ads-without-way', '4.1.10', '5.2'], ['ads-without-way', '4.1.10', '6.2.2'],
    ['point-without-purpose', '3.1', 'вакансия'], ['no-term', '5.1', 'статьи 5'], ['leak-silence', '5.4', 'статьи 21'],
  ])('%s: %s contradicts %s', (rule, clause, other) => {
    expect(found.find((finding) => finding.rule === rule && finding.clause === clause)?.message).toContain(other)
  })
})

test('nothing is wrong with the shop’s own text §8.3 §8.4', () => {
  expect(lint(own)).toEqual([])
})

type Mutation = readonly [rule: string, clause: string | null, mutate: (text: string) => string]

const replace = (from: string | RegExp, to: string) => (text: string): string => text.replace(from, to)
/** Gives a clause another text. */
const put = (number: string, text: string) => replace(new RegExp(`^${number.replaceAll('.', '\\.')}\\. .*$`, 'm'), `${number}. ${text}`)
const drop = (number: string) => replace(new RegExp(`^${number.replaceAll('.', '\\.')}\\. .*\\n\\n`, 'm'), '')

const mutations: readonly Mutation[] = [
  ['foreign-brand', '0.2', replace('интернет-магазин Smart Tracker', 'интернет-магазин «Ромашка»')],
  ['foreign-brand', '1.1.5', replace('интернет-магазина Smart Tracker', 'интернет-магазина Magic Ring')],
  ['foreign-site', '1.1.5', replace('по адресу bigio.ru', 'по адресу bigio.kz')],
  ['title', '0.1', replace(/^.*/, 'Политика конфиденциальности')],
  ['operator-card', '0.1', replace(' Реквизиты оператора приведены в карточке рядом с этим текстом.', '')],
  ['free-mailbox', '9.3', put('9.3', 'Пишите на dokaclub@ya.ru.')],
  ['operator-undefined', '1.1.4', put('1.1.1', '«Администрация сайта» — индивидуальный предприниматель, который решает, для чего обрабатываются данные.')],
  ['staff-as-operator', '1.1.1', put('1.1.1', '«Оператор» — сотрудники магазина, которые решают, для чего обрабатываются данные.')],
  ['foreign-law', '8.4', replace('право Российской Федерации', 'право Республики Казахстан')],
  ['foreign-law', '7.3', replace('по законодательству Российской Федерации. Персональных', 'по законодательству РК. Персональных')],
  ['foreign-court', '8.3', replace('суд Российской Федерации', 'суд г. Минска')],
  ['fixed-court', '8.3', put('8.3', 'Спор рассматривает Ленинский районный суд г. Саратова.')],
  ['court-against-law', '8.3', put('8.3', 'Спор по выбору истца решает Арбитражный суд г. Астана.')],
  ['consent-by-use', '2.1', replace('не считаются согласием', 'считаются согласием')],
  ['consent-by-use', '2.2', put('2.2', 'Оформляя заказ, вы соглашаетесь на обработку данных.')],
  ['leave-if-you-disagree', '2.2', put('2.2', 'Если вы не согласны с Политикой, вы должны покинуть Сайт.')],
  ['no-term', '5.1', replace('и храним их не дольше, чем требует цель', 'и храним их бессрочно')],
  ['leak-silence', '5.4', replace('Вам мы пишем сразу', 'При утечке мы вправе не сообщать вам о ней. Вам мы пишем сразу')],
  ['leak-notice', '5.4', put('5.4', 'Если данные утрачены или раскрыты, мы принимаем меры.')],
  ['certified-key', '3.3', replace('по протоколу HTTPS', 'по протоколу HTTPS с сертифицированным ключом')],
  ['written-permission', '6.2.2', replace(/Для всего остального.*$/m, 'Для всего остального нужно ваше письменное согласие.')],
  ['liability-excluded', '7.8', put('7.8', 'Мы не несём ответственности за любые убытки от работы Сайта.')],
  ['liability-excluded', '7.1', replace('отвечаем по законодательству Российской Федерации', 'несём ответственность по закону, за исключением случаев пункта 7.2,')],
  ['forced-claim', '8.1', put('8.1', 'До суда вы обязаны направить нам претензию.')],
  ['claim-clock', '8.2', put('8.2', 'На претензию мы отвечаем в течение 30 календарных дней.')],
  ['change-at-will', '9.1', put('9.1', 'Мы можем изменить Политику без уведомления; прежних согласий новая редакция не расширяет.')],
  ['change-stretches-consent', '9.1', put('9.1', 'Мы можем изменить Политику в любое время.')],
  ['in-force-at-once', '9.2', put('9.2', 'Новая редакция вступает в силу с момента её размещения.')],
  ['shared-duty', '5.6', put('5.6', 'Мы совместно с Пользователем принимаем меры по защите данных.')],
  ['accuracy-unchecked', '2.4', put('2.4', 'Мы не проверяем достоверность данных.')],
  ['ads-without-way', '4.1.10', drop('5.2.5')],
  ['content-not-collected', '7.9', replace('обращения, претензии и отзывы о товарах', 'обращения и претензии')],
  ['data-list', '3.2', replace('IP-адрес, название браузера и cookie;', 'cookie;')],
  ['data-list', '3.2', drop('3.2.10')],
  ['point-without-purpose', '3.1', drop('4.1.11')],
  ['data-without-purpose', '3.4', put('3.4', 'Историю посещений мы храним надёжно.')],
  ['notices-without-consent', '4.1.7', put('4.1.7', 'Присылать рассылки по электронной почте и SMS. Основание — договор.')],
  ['ads-without-consent', '4.1.10', put('4.1.10', 'Присылать рекламу. Основание — законный интерес.')],
  ['basis-unnamed', '4.1', replace(' Основание — законный интерес в безопасности.', '')],
  ['purpose-without-term', '5.1', replace('безопасность (4.1.4)', 'безопасность')],
  ['open-recipients', '5.2', replace('Других получателей нет.', 'В частности, это следующие лица.')],
  ['unnamed-recipients', '5.2', (text) => text.replace('АО «Почта России»', 'почте').replace('ООО НКО «ЮМани» (сервис «ЮKassa»)', 'Платёжному сервису').replace('ПАО «МТС» (сервис «MTS Exolve»)', 'Оператору связи')],
  ['payment-recipients', '5.2', drop('5.2.2')],
  ['withdrawal', '6.1', drop('6.1.4')],
  ['stop-ads', '6.1', drop('6.1.5')],
  ['answer-deadline', '6.1.3', drop('6.2.5')],
  ['minors', null, drop('3.5')],
  ['cross-border', null, drop('5.7')],
  ['automated-decisions', null, drop('5.8')],
  ['cookie-choice', null, put('3.3.1', 'Без cookie часть Сайта не работает.')],
  ['recommendations', null, (text) => drop('5.9')(replace(' Персональные рекомендации — только с вашего согласия (пункт 5.9).', '')(replace('рекомендации (4.1.2)', 'подборки (4.1.2)')(text)))],
  ['block-without-end', '6.2.4', replace(/ После проверки мы исправляем.*$/m, '')],
  ['late-answer', '6.2.5', replace('Ответить на запрос о данных в течение десяти', 'Ответить на запрос о данных в течение 30')],
  ['late-extension', '6.2.5', replace('через пять рабочих', 'через двадцать рабочих')],
  ['late-correction', '6.2.4', replace('в течение семи рабочих', 'в течение 14 рабочих')],
  ['late-stop', '6.2.4', replace('в течение трёх рабочих', 'в течение пяти рабочих')],
  ['late-destruction', '6.2.4', replace('уничтожаем данные в течение десяти рабочих', 'уничтожаем данные в течение двадцати рабочих')],
  ['late-end', '6.1.6', replace('Мы прекращаем её в течение десяти', 'Мы прекращаем её в течение тридцати')],
  ['late-withdrawal', '6.1.4', replace('уничтожаем данные в течение 30 дней', 'уничтожаем данные в течение 60 дней')],
  ['late-cleaning', '5.1', replace('не позднее чем через 30 дней', 'не позднее чем через 90 дней')],
  ['late-notice', '5.4', replace('в течение 24 часов', 'в течение 48 часов')],
  ['late-results', '5.4', replace('в течение 72 часов', 'в течение 96 часов')],
  ['late-claim', '8.2', replace('в течение 30 календарных дней', 'в течение 45 календарных дней')],
]

const registryMutations: readonly (readonly [rule: string, clause: string, purposes: readonly Purpose[]])[] = [
  ['purpose-unwritten', '4.1.17', change('ads', { clause: '4.1.17' })],
  ['purpose-unregistered', '4.1.10', firstPurposes.filter(({ code }) => code !== 'ads')],
  ['consent-unnamed', '4.1.6', change('account', { basis: 'consent' })],
  ['term-differs', '4.1.8', change('support', { term: 'десять лет после ответа', termDays: 3650 })],
  ['term-days', '4.1.10', change('ads', { termDays: 9999 })],
]

function change(code: string, to: Partial<Purpose>): Purpose[] {
  return firstPurposes.map((purpose) => (purpose.code === code ? { ...purpose, ...to } : purpose))
}

describe('every rule has a change of the own text that it catches §8.3 §8.4', () => {
  test('all rules are among them', () => {
    const caught = new Set([...mutations, ...registryMutations].map(([rule]) => rule))
    expect(policyRules.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([])
    expect(new Set(policyRules.map(({ name }) => name)).size).toBe(policyRules.length)
  })

  test.each(mutations)('%s in %s', (rule, clause, mutate) => {
    const changed = mutate(own)
    expect(changed).not.toBe(own)
    expect(lint(changed)).toContainEqual(expect.objectContaining({ rule, clause }))
  })

  test.each(registryMutations)('%s for %s', (rule, clause, purposes) => {
    expect(lint(own, purposes)).toContainEqual(expect.objectContaining({ rule, clause }))
  })
})

describe('harmless edits', () => {
  const ofWriting: readonly ((text: string) => string)[] = [
    (text) => text.replaceAll('ё', 'е'),
    (text) => text.replaceAll('«', '“').replaceAll('»', '”'),
    (text) => text.replaceAll('«', '"').replaceAll('»', '"'),
    (text) => text.replaceAll(' — ', ' – '),
    (text) => text.replaceAll(' — ', '\u00A0— '),
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll(/^(\d+(?:\.\d+)+)\./gm, '$1'),
    (text) => text.replaceAll('Smart Tracker', '**Smart Tracker**'),
    (text) => text.replaceAll(/([^\n]{60,80}[а-я,]) (?=[а-я])/g, '$1\n'),
    (text) => text.replaceAll(/ (?=[а-я]{1,2} )/g, ' \u00A0'),
  ]
  const ofContent: readonly ((text: string) => string)[] = [
    (text) => text.replace('1. Термины', '1. Определения и термины'),
    (text) => text.replace('Cookie — короткая запись', 'Cookie — небольшая запись'),
    (text) => text.replace('Рекламы в таких сообщениях нет.', 'Рекламы в этих сообщениях нет.'),
    (text) => text.replace('в течение десяти рабочих дней; если', 'в течение 10 рабочих дней; если'),
    (text) => text.replace('в течение семи рабочих дней', 'в течение пяти рабочих дней'),
    (text) => text.replace('в течение 24 часов', 'в течение 24 часов с момента обнаружения'),
    (text) => text.replace('9.3. С вопросами', '9.3. Мы рады вопросам. С вопросами'),
    (text) => text.replace('5.9. Подборки', '5.9. О подборках. Подборки'),
    (text) => text.replace('три года после ответа', '3 года после ответа'),
    (text) => text.replace(/$/, '\n\n9.4. Эта редакция составлена на русском языке.'),
    (text) => text.replace('6.2.6. Уничтожая', '6.2.6. Каждый раз, уничтожая'),
  ]
  const edits = fc.subarray([...ofWriting.keys()]).chain((writing) => fc.subarray([...ofContent.keys()]).map((content) => ({ writing, content })))

  test('trigger nothing in the own text', () => {
    fc.assert(fc.property(edits, ({ writing, content }) => {
      const edited = [...content.map((index) => ofContent[index]), ...writing.map((index) => ofWriting[index])].reduce((text, edit) => edit?.(text) ?? text, own)
      expect(lint(edited)).toEqual([])
    }), { numRuns: 100 })
  })

  test('hide nothing in the owner’s', () => {
    const places = (text: string) => lint(text, null).map(({ rule, clause }) => `${rule} ${clause}`)
    fc.assert(fc.property(fc.subarray([...ofWriting.keys()]), (writing) => {
      expect(places(writing.reduce((text, index) => ofWriting[index]?.(text) ?? text, owners))).toEqual(places(owners))
    }), { numRuns: 100 })
  })
})
