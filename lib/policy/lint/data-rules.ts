import type { LintText, Rule } from './types.ts'

/** What a text shows to be collected, and how the list of data would name it. */
const kinds: readonly (readonly [seen: RegExp, listed: RegExp, name: string])[] = [
  [/ip-адрес/, /ip-адрес/, 'IP-адрес'],
  [/cookie/, /cookie/, 'cookie'],
  [/браузер/, /браузер/, 'сведения о браузере'],
  [/ваканси/, /резюме|анкет/, 'резюме'],
  [/бонусн/, /бонус/, 'участие в бонусной программе'],
  [/оплачива|оплат|платеж/, /оплат|платеж/, 'сведения об оплате'],
  [/претензи|обращени[а-я]* (или|к нам|пользовател)/, /обращени|претензи/, 'обращения и претензии'],
]

/** The list of data (3.2) against the rest of the text. */
export const dataRules: readonly Rule[] = [
  {
    name: 'data-list', defect: 'D9',
    check: (text) => {
      const head = text.clauses.find((clause) => clause.words.endsWith(':') && /(включают в себя|обрабатываем|собираем|состав)/.test(clause.words) && clause.class !== 'purpose' && text.under(clause.number).length > 2)
      if (!head) return [{ clause: null, message: 'Нет перечня обрабатываемых данных (статья 18.1).' }]
      const inside = text.under(head.number)
      const outside = text.clauses.filter((clause) => !inside.includes(clause))
      const missing = kinds.filter(([seen, listed]) => outside.some(({ words }) => seen.test(words)) && !inside.some(({ words }) => listed.test(words))).map(([, , name]) => name)
      return missing.length === 0 ? [] : [{ clause: head.number, message: `В перечне данных не названо то, что обрабатывается по другим пунктам: ${missing.join(', ')}.` }]
    },
  },
]

/** Where data go. */
export const recipientRules: readonly Rule[] = [
  {
    name: 'open-recipients', defect: 'D7',
    check: (text) => transfers(text)
      .filter(({ words }) => /в частности|например|и други[емх]|и т\. ?[дп]\.|и иным|иным лицам|третьим лицам(?! не)/.test(words))
      .map(({ number }) => ({ clause: number, message: 'Перечень получателей открыт. Назовите каждого: кто это, какие сведения и для чего он получает (часть 3 статьи 6).' })),
  },
  {
    name: 'unnamed-recipients', defect: 'D7',
    check: (text) => {
      const heads = transfers(text).filter(({ number }) => /^\d+\.\d+$/.test(number))
      return heads
        .filter(({ number }) => !text.under(number).some(({ words }) => /(?<![а-я])(ооо|ао|пао|нко|ип)(?![а-я])/.test(words)))
        .map(({ number }) => ({ clause: number, message: 'Ни один получатель не назван по имени.' }))
    },
  },
  {
    name: 'payment-recipients', defect: 'D24',
    check: (text) => {
      const heads = transfers(text)
      const inside = heads.flatMap(({ number }) => text.under(number))
      if (heads.length === 0 || !text.clauses.some(({ words }) => /оплачива|оплат|платеж/.test(words))) return []
      const named = [/оплат|платеж/, /чек|фискальн/].every((pattern) => inside.some(({ words }) => pattern.test(words)))
      return named ? [] : [{ clause: heads[0]?.number ?? null, message: 'Не названы платёжный сервис и оператор фискальных данных, хотя заказы оплачиваются на сайте (закон 54-ФЗ).' }]
    },
  },
]

/** Clauses about giving data away, but to state bodies. */
function transfers({ clauses }: LintText) {
  return clauses.filter((clause) => clause.class === 'recipient' && !/орган[а-я]* (государственн|власти)|государственн[а-я]* (органам|власти)|российской федерации мы переда/.test(clause.words))
}
