import type { Employment, QuestionKind, Workplace } from '#lib/db/generated/enums.ts'

/** Kopecks a month; null where nothing is said. */
export type Salary = { readonly from: number | null; readonly to: number | null; /** Before tax. */ readonly gross: boolean }

/** A vacancy as lists show it. Moments are ISO strings: it is kept in the cache. */
export type VacancyCard = {
  readonly slug: string
  readonly title: string
  readonly team: string
  readonly city: string
  readonly employment: Employment
  readonly workplace: Workplace
  readonly salary: Salary
  readonly summary: string
  readonly publishedAt: string
  /** The last moment at which it may be answered. */
  readonly closesAt: string | null
}

export type Question = {
  readonly id: string
  readonly kind: QuestionKind
  readonly text: string
  readonly required: boolean
  readonly options: readonly string[]
}

/** A vacancy as its own page shows it. */
export type VacancyView = VacancyCard & {
  readonly id: string
  /** Paragraphs. */
  readonly description: readonly string[]
  readonly duties: readonly string[]
  readonly requirements: readonly string[]
  readonly conditions: readonly string[]
  readonly questions: readonly Question[]
  /** It may be answered now. */
  readonly open: boolean
}
