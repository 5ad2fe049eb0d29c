import type { LintClause, Rule } from './types.ts'

const of = (clauses: readonly LintClause[]): string => clauses.map(({ number }) => number).join(', ')

/** Clauses that cannot hold together. */
export const contradictionRules: readonly Rule[] = [
  {
    name: 'accuracy-unchecked', defect: 'D8',
    check: ({ matching }) => {
      const checked = matching(/(подтвержд|провер|удостовер)[а-я]* [^.]*(достоверн|полнот|принадлеж|верны)/).filter((clause) => clause.class === 'purpose')
      return matching(/не проверя[а-я]* [^.]*(достоверн|верност|полнот)|достоверност[^.]* не проверя/).map(({ number }) => ({
        clause: number,
        message: checked.length > 0
          ? `Достоверность данных не проверяется — но пункт ${of(checked)} обещает подтверждать её. По части 6 статьи 5 данные должны быть точными.`
          : 'Достоверность данных не проверяется. По части 6 статьи 5 данные должны быть точными.',
      }))
    },
  },
  {
    name: 'court-against-law', defect: 'D3',
    check: ({ matching }) => {
      const russian = matching(/(законодательство|право) российской федерации/).filter(({ words }) => /применя/.test(words))
      const courts = matching(/(?<![а-я])суд[а-я]*(?![а-я])/).filter(({ words }) => /арбитражн[а-я]* суд|суд[а-я]* г\./.test(words))
      return russian.length === 0 ? [] : courts.map(({ number }) => ({
        clause: number,
        message: `Пункт ${of(russian)} применяет российское право, а спор отдан названному здесь суду: споры потребителей рассматривают суды общей юрисдикции в России.`,
      }))
    },
  },
  {
    name: 'ads-without-way', defect: 'D29',
    check: ({ matching, clauses }) => {
      const ads = matching(/реклам/).filter((clause) => clause.class === 'purpose' && /осуществлени|присыла|реклам[а-я]* деятельност/.test(clause.words) && !/рекламы [^.]*нет|при[а-я]*ять/.test(clause.words))
      const only = matching(/(исключительно|только|чтобы)[^.]*(исполн|выполн)[^.]*заказ/).filter((clause) => clause.class === 'recipient')
      const way = clauses.some((clause) => (clause.class === 'recipient' || /получател/.test(clause.words)) && /реклам|рассылк|4\.1\.10/.test(clause.words))
      const secrecy = matching(/не (разглаша|раскрыва|передава)/).filter((clause) => clause.class === 'duty')
      if (ads.length === 0 || only.length === 0 || way) return []
      return ads.map(({ number }) => ({
        clause: number,
        message: `Рекламу отправить нельзя: пункт ${of(only)} разрешает передавать данные только для исполнения заказа${secrecy.length > 0 ? `, пункт ${of(secrecy)} запрещает остальное` : ''}. Получатель рассылок должен быть назван в политике и в тексте согласия.`,
      }))
    },
  },
  {
    name: 'content-not-collected', defect: 'D14',
    check: ({ matching, clauses }) => {
      if (clauses.some(({ words }) => /^[^.]*(отзыв|комментари|материал)[а-я]*( о товарах)?[^.]*(файл|изображени|;|$)/.test(words) && /^(обращени|отзыв|тексты|комментари)/.test(words))) return []
      return matching(/материал[а-я]*\.?$|авторск[а-я]* (и смежн|прав)[^.]*материал|лицо, предоставившее|производные работы|информаци[а-я]*,? размещенн[а-я]* (на сайте )?пользовател|отзыв[^.]*(отвеча|ответственн)/)
        .filter((clause) => clause.class === 'liability')
        .map(({ number }) => ({ clause: number, message: 'Речь о материалах пользователей, которых магазин по разделу 3 не собирает. Таким правилам место в условиях пользования.' }))
    },
  },
]
