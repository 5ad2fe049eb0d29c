import { db } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/** What the site shows of a question: nothing of who asked. */
export type ShownQuestion = { readonly number: number; readonly question: string; readonly answer: string; readonly askedAt: Date; readonly answeredAt: Date }

export type ShownQuestions = { readonly questions: readonly ShownQuestion[]; /** Of the product in all. */ readonly total: number }

/** The published questions of a product on sale, the latest answer first; none for an unknown one. */
export async function readShown(slug: string, { skip, take }: { readonly skip: number; readonly take: number }): Promise<ShownQuestions> {
  const where: Prisma.ProductQuestionWhereInput = { product: { slug, status: 'active' }, state: 'answered', shownText: { not: null } }
  const [rows, total] = await Promise.all([
    db.productQuestion.findMany({ where, orderBy: [{ closedAt: 'desc' }, { number: 'desc' }], skip, take, select: { number: true, shownText: true, answer: true, askedAt: true, closedAt: true } }),
    db.productQuestion.count({ where }),
  ])
  const questions = rows.map(({ number, shownText, answer, askedAt, closedAt }) => ({ number, question: shownText ?? '', answer: answer ?? '', askedAt, answeredAt: closedAt ?? askedAt }))
  return { questions, total }
}
