import type { ClauseClass } from '#lib/db/generated/enums.ts'
import { isWithin } from './clause-number.ts'
import type { ParsedClause } from './types.ts'

type Unclassified = Omit<ParsedClause, 'class'>

/** What a heading, or a clause that leads a list, makes of the clauses under it; the nearest counts. */
const leads: readonly (readonly [RegExp, ClauseClass])[] = [
  [/термин|^слова/i, 'definition'],
  [/^(цел|для чего)|в целях|для целей/i, 'purpose'],
  [/вправе:?$/i, 'right'],
  [/обязан[аоы]?:?$/i, 'duty'],
  [/^ответственность/i, 'liability'],
]

/** What a clause says itself, where nothing leads it; the first that fits. */
const words: readonly (readonly [RegExp, ClauseClass])[] = [
  [/переда(ём|[её]тся|ются|вать|ны)(?=[\s,:]).*(лиц|получател|служб|орган|сервис|сервер)|через получател|^(службе|серверу|почтовому|ООО|ПАО|АО)\s/i, 'recipient'],
  [/срок(?! ответа)|не дольше|хран[а-яё]+ \d+ дней|до (её |его )?(отзыва|удаления|решения)|(год|года|лет) после|[;—] \d+ дней|один год/i, 'term'],
  [/не нес[её]т ответственност/i, 'liability'],
  [/обяз(ан|ует)|(^|\s)мы\s|администрация\s|оператор\s|интернет-магазин\s(осуществляет|использует)/i, 'duty'],
  [/вправе|вы можете|выбирает/i, 'right'],
]

/** Gives each clause its class by rules, so that lists, pages and checks can tell duties from definitions. */
export function classifyClauses(clauses: readonly Unclassified[]): ParsedClause[] {
  return clauses.map((clause) => ({ ...clause, class: classOf(clause, clauses) }))
}

/** A heading names a section and says nothing: `4`, without a full stop at its end. */
export function isHeading({ number, text }: Unclassified): boolean {
  return !number.includes('.') && !/[.;:!?]$/.test(text)
}

function classOf(clause: Unclassified, all: readonly Unclassified[]): ClauseClass {
  if (isHeading(clause) || isWithin(clause.number, '0')) return 'text_only'
  const above = all.filter(({ number }) => number !== clause.number && isWithin(clause.number, number)).toReversed()
  for (const { text } of above) {
    const led = leads.find(([pattern]) => pattern.test(text))
    if (led) return led[1]
  }
  return words.find(([pattern]) => pattern.test(clause.text))?.[1] ?? 'text_only'
}
