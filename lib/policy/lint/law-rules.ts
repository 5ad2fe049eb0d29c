import { numberOf } from './russian-numbers.ts'
import type { Rule } from './types.ts'

type Row = {
  readonly name: string
  readonly defect: string
  /** The one group is the number. */
  readonly term: RegExp
  readonly most: number
  readonly message: string
}

const N = '(\\d+|[а-я]+)'

const rows: readonly Row[] = [
  { name: 'late-answer', defect: 'D21', term: new RegExp(`(?:ответить|отвеча[а-я]+)[^.;]*запрос[^.;]*в течение ${N} рабочих дней`), most: 10, message: 'На запрос о данных отвечают в течение десяти рабочих дней (статья 20).' },
  { name: 'late-extension', defect: 'D21', term: new RegExp(`не позднее чем еще через ${N} рабочих дней`), most: 5, message: 'Срок ответа продлевают не больше чем на пять рабочих дней (статья 20).' },
  { name: 'late-correction', defect: 'D23', term: new RegExp(`исправля[а-я]+[^.;,]*в течение ${N} рабочих дней`), most: 7, message: 'Неверные данные исправляют в течение семи рабочих дней (статья 21).' },
  { name: 'late-stop', defect: 'D23', term: new RegExp(`неправомерн[^.;,]*в течение ${N} рабочих дней`), most: 3, message: 'Неправомерную обработку прекращают в течение трёх рабочих дней (статья 21).' },
  { name: 'late-destruction', defect: 'D23', term: new RegExp(`уничтожа[а-я]+[^.;,]*в течение ${N} рабочих дней`), most: 10, message: 'Данные, которые нельзя обрабатывать правомерно, уничтожают в течение десяти рабочих дней (статья 21).' },
  { name: 'late-end', defect: 'D21', term: new RegExp(`потребовать прекратить обработку[^.]*\\. мы прекращаем ее в течение ${N} рабочих дней`), most: 10, message: 'По требованию обработку прекращают в течение десяти рабочих дней (часть 5.1 статьи 21).' },
  { name: 'late-withdrawal', defect: 'D21', term: new RegExp(`отозвать[\\s\\S]*уничтожа[а-я]+ данные в течение ${N} дней`), most: 30, message: 'После отзыва согласия данные уничтожают в течение 30 дней (часть 5 статьи 21).' },
  { name: 'late-cleaning', defect: 'D5', term: new RegExp(`срок вышел[^.]*уничтожа[^.]*через ${N} дней`), most: 30, message: 'Когда цель достигнута, данные уничтожают в течение 30 дней (часть 4 статьи 21).' },
  { name: 'late-notice', defect: 'D6', term: new RegExp(`роскомнадзор в течение ${N} час`), most: 24, message: 'Об утечке сообщают в Роскомнадзор в течение 24 часов (часть 3.1 статьи 21).' },
  { name: 'late-results', defect: 'D6', term: new RegExp(`результатах [^.]*в течение ${N} час`), most: 72, message: 'О результатах расследования утечки сообщают в течение 72 часов (часть 3.1 статьи 21).' },
  { name: 'late-claim', defect: 'D16', term: new RegExp(`претензию[^.]*в течение ${N} (?:календарных )?дней`), most: 30, message: 'На претензию отвечают не позднее чем через 30 дней.' },
]

/** Terms that the law sets, and the text may shorten but not lengthen. */
export const lawRules: readonly Rule[] = rows.map(({ name, defect, term, most, message }) => ({
  name,
  defect,
  check: ({ clauses }) => clauses.flatMap(({ number, words }) => {
    const days = numberOf(term.exec(words)?.[1] ?? '')
    return days === null || days <= most ? [] : [{ clause: number, message }]
  }),
}))
