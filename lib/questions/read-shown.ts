import { db } from '#lib/db/db.ts'

/** What the site shows of a question: nothing of who asked. */
export type ShownQuestion = { readonly number: number; readonly question: string; readonly answer: string; readonly askedAt: Date; readonly answeredAt: Date }

export type ShownQuestions = { readonly questions: readonly ShownQuestion[]; /** Of the product in all. */ readonly total: number }

/** The published questions of a product on sale, the latest answer first; none for an unknown one. */
export async function readShown(slug: string, { skip, take }: { readonly skip: number; readonly take: number }): Promise<ShownQuestions> {
  const where = { product: { slug, status: 'active' }, state: 'answered', shownText: { not: null } } as const
  const [rows, total] = await Promise.all([
    db.productQuestion.findMany({ where, orderBy: [{ closedAt: 'desc' }, { number: 'desc' }], skip, take, select: { number: true, shownText: true, answer: true, askedAt: true, closedAt: true } }),
    db.productQuestion.count({ where }),
  ])
  const questions = rows.flatMap(({ number, shownText, answer, askedAt, closedAt }) => (shownText !== null && answer !== null && closedAt !== null ? [{ number, question: shownText, answer, askedAt, answeredAt: closedAt }] : []))
  return { questions, total }
}
