import type { LintClause, LintText, Rule } from './types.ts'

/** Where data come from, and how section 4 would name what for. */
const points: readonly (readonly [place: RegExp, purpose: RegExp, name: string])[] = [
  [/регистраци/, /учетн|авторизаци|вход/, 'регистрация'],
  [/бонусн/, /бонусн/, 'бонусная программа'],
  [/рассылк/, /рассыл|новост/, 'рассылка'],
  [/(оформлени|при)[^.]*заказ/, /заказ/, 'заказ'],
  [/ваканси/, /ваканси|соискател|кандидат/, 'вакансия'],
  [/отзыв/, /отзыв/, 'отзыв'],
]

const purposesOf = ({ clauses }: LintText): readonly LintClause[] => clauses.filter((clause) => clause.class === 'purpose' && /^\d+\.\d+\.\d+/.test(clause.number))
const list = (numbers: readonly string[]): string => [...new Set(numbers)].join(', ')

/** Purposes: section 4 against the rest of the text. */
export const purposeRules: readonly Rule[] = [
  {
    name: 'point-without-purpose', defect: 'D27',
    check: (text) => {
      const purposes = purposesOf(text)
      const collecting = text.clauses.filter(({ words, class: kind }) => kind !== 'purpose' && points.filter(([place]) => place.test(words)).length >= 3)
      return collecting.flatMap(({ number, words }) => {
        const missing = points.filter(([place, purpose]) => place.test(words) && !purposes.some((clause) => purpose.test(clause.words))).map(([, , name]) => name)
        return missing.length === 0 ? [] : [{ clause: number, message: `Данные собираются, а цели в разделе 4 для этого нет: ${list(missing)}.` }]
      })
    },
  },
  {
    name: 'data-without-purpose', defect: 'D28',
    check: ({ matching }) => matching(/истори[а-я]* посещени|операционн[а-я]* систем/)
      .filter((clause) => clause.class !== 'definition' && !/выбер|выбор|согласи/.test(clause.words))
      .map(({ number }) => ({ clause: number, message: 'История посещений и сведения о браузере собираются без цели. Нужны цель в разделе 4 и выбор человека до начала сбора.' })),
  },
  {
    name: 'notices-without-consent', defect: 'D11',
    check: (text) => purposesOf(text)
      .filter(({ words }) => /(?<![а-я])(смс|sms)(?![а-я])|рассыл/.test(words) && !/согласи/.test(words))
      .map(({ number }) => ({ clause: number, message: 'Рассылки по SMS и почте названы без согласия. Сообщения о заказе отделите от рекламных: последние — только с предварительного согласия (статья 18 Закона о рекламе).' })),
  },
  {
    name: 'ads-without-consent', defect: 'D11',
    check: (text) => purposesOf(text)
      .filter(({ words }) => /реклам|специальн[а-я]* предложени/.test(words) && !/согласи/.test(words) && !/рекламы [^.]*нет/.test(words))
      .map(({ number }) => ({ clause: number, message: 'Реклама без согласия. Она допустима только с предварительного согласия, которое оператор может доказать (статья 18 Закона о рекламе).' })),
  },
  {
    name: 'basis-unnamed', defect: 'D30',
    check: (text) => {
      const bare = purposesOf(text).filter(({ words }) => !/основани|согласи|договор/.test(words)).map(({ number }) => number)
      return bare.length === 0 ? [] : [{ clause: bare[0]?.split('.').slice(0, 2).join('.') ?? null, message: `Не названо правовое основание целей: ${list(bare)} (статья 6).` }]
    },
  },
  {
    name: 'purpose-without-term', defect: 'D5',
    check: (text) => {
      const terms = text.clauses.filter((clause) => clause.class === 'term' && !clause.heading)
      const bare = purposesOf(text).filter(({ number }) => !terms.some(({ text: words }) => mentions(words, number))).map(({ number }) => number)
      const place = terms.find(({ number, words }) => /^\d+\.\d+$/.test(number) && /срок/.test(words))?.number ?? null
      return bare.length === 0 ? [] : [{ clause: place, message: `Нет срока хранения для целей: ${list(bare)}.` }]
    },
  },
]

/** `4.1.1` stands in the text, not only as the beginning of `4.1.10`. */
export function mentions(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.])${number.replaceAll('.', '\\.')}(?!\\d|\\.\\d)`).test(text)
}
