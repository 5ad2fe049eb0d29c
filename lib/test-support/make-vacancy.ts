import { randomUUID } from 'node:crypto'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

type Asked = {
  readonly state?: 'draft' | 'published'
  readonly title?: string
  readonly closesAt?: Date | null
  /** Texts of questions that want an answer in words, in their order. */
  readonly questions?: readonly string[]
}

export type MadeVacancy = { readonly id: string; readonly slug: string; readonly title: string }

/** A vacancy that has been open since yesterday, or its draft. */
export async function makeVacancy({ state = 'published', title = 'Консультант по трекерам', closesAt = null, questions = [] }: Asked = {}): Promise<MadeVacancy> {
  return db.vacancy.create({
    data: {
      slug: `vacancy-${randomUUID()}`, title, team: 'Поддержка', city: 'Саратов', employment: 'full_time', workplace: 'hybrid', salaryFrom: 7_000_000, salaryTo: 9_000_000,
      summary: 'Помогать тем, кто выбирает первый трекер.', description: 'Вы отвечаете на вопросы и сами пользуетесь тем, что советуете.',
      duties: ['Отвечать на вопросы'], requirements: ['Писать без ошибок'], conditions: ['Договор с первого дня'], criteria: ['Речь', 'Опыт'],
      state, closesAt, publishAt: state === 'draft' ? null : new Date(now().getTime() - days(1)),
      questions: { create: questions.map((text, position) => ({ position, kind: 'text' as const, text })) },
    },
    select: { id: true, slug: true, title: true },
  })
}
