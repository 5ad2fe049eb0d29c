import type { LintText, Rule } from './types.ts'

type Row = {
  readonly name: string
  readonly defect: string
  /** Somewhere the text has to say this. */
  readonly said: RegExp
  /** Where it would belong; the whole text when there is no such clause. */
  readonly place?: (text: LintText) => string | undefined
  readonly message: string
}

const rights = ({ clauses }: LintText): string | undefined => clauses.find(({ words }) => /вправе:?$/.test(words))?.number
const information = (text: LintText): string | undefined => text.matching(/получени[а-я]* [^.]*информаци|узнать/).find((clause) => clause.class === 'right')?.number ?? rights(text)
const leak = ({ matching }: LintText): string | undefined => matching(/утрат|утечк|раскрыт/).find((clause) => clause.class === 'duty')?.number

const rows: readonly Row[] = [
  { name: 'withdrawal', defect: 'D21', said: /отозвать [^.]*согласи|отзыв[а-я]* (любо[а-я]* |свое[а-я]* )?согласи[^.]*(можно|вправе|можете)/, place: rights, message: 'Нет права отозвать согласие (часть 2 статьи 9).' },
  { name: 'stop-ads', defect: 'D21', said: /(отказаться|отписаться|прекратить)[^.]*(реклам|рассыл)/, place: rights, message: 'Нет права прекратить рекламу: по требованию она прекращается немедленно (статья 15).' },
  { name: 'answer-deadline', defect: 'D21', said: /(ответ|сообщ|предостав)[^.]*рабочих дн/, place: information, message: 'Нет срока ответа на запрос о данных: десять рабочих дней и не больше пяти ещё (статья 20).' },
  { name: 'leak-notice', defect: 'D6', said: /роскомнадзор[^.]*24 час[^.]*72 час/, place: leak, message: 'Не сказано, что об утечке сообщают в Роскомнадзор за 24 часа и о результатах за 72 (часть 3.1 статьи 21).' },
  { name: 'minors', defect: 'D30', said: /несовершеннолетн|детей|ребен/, message: 'Ничего не сказано о данных несовершеннолетних.' },
  { name: 'cross-border', defect: 'D30', said: /трансгранич|территории российской федерации/, message: 'Не сказано, где хранятся данные и есть ли трансграничная передача (статьи 12 и 18).' },
  { name: 'automated-decisions', defect: 'D30', said: /решени[^.]*(программ|автоматиз|автоматическ)|(автоматиз|автоматическ)[^.]*решени/, message: 'Не сказано, принимаются ли решения только программой (статья 16).' },
  { name: 'cookie-choice', defect: 'D30', said: /cookie[^.]*(выбор|отказ)/, message: 'Нет выбора cookie: всё, что не необходимо, появляется только по решению человека.' },
  { name: 'recommendations', defect: 'D30', said: /рекоменда/, message: 'Не сказано о рекомендательных технологиях (статья 10.2-2 Закона об информации).' },
]

const missing: readonly Rule[] = rows.map(({ name, defect, said, place, message }) => ({
  name,
  defect,
  check: (text) => (text.matching(said).length > 0 ? [] : [{ clause: place?.(text) ?? null, message }]),
}))

/** What a policy has to say and does not. */
export const missingRules: readonly Rule[] = [
  ...missing,
  {
    name: 'change-stretches-consent', defect: 'D17',
    check: ({ matching }) => matching(/(изменить|изменять|менять|изменени[а-я]*) [^.]*политик/)
      .filter(({ words }) => /вправе|мож(ем|ет)/.test(words) && !/не (расширя|распространя)|новое согласи|новым согласи/.test(words))
      .map(({ number }) => ({ clause: number, message: 'Не сказано, что новая редакция не расширяет уже данных согласий.' })),
  },
  {
    name: 'block-without-end', defect: 'D23',
    check: ({ matching }) => matching(/(осуществ[а-я]*|произв[а-я]*) блокирован|заблокир|блокиру(ет|ем)/)
      .filter((clause) => clause.class === 'duty' && !(/исправ|уточн/.test(clause.words) && /уничтож/.test(clause.words) && /дн/.test(clause.words)))
      .map(({ number }) => ({ clause: number, message: 'Обязанность кончается блокированием. После проверки неверное исправляют за семь рабочих дней, неправомерное прекращают за три и уничтожают за десять, о результате сообщают (статья 21).' })),
  },
]
