import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { reportOfToken } from './report-link.ts'

const goods = { select: { name: true, slug: true } } as const

/** What a complaint is about, as everybody sees it; null for what nobody is shown. */
export async function getReviewToReport(id: string) {
  if (!z.uuid().safeParse(id).success) return null
  return db.review.findFirst({ where: { id, state: 'published', blocked: false }, select: { id: true, rating: true, text: true, publishedAt: true, product: goods } })
}

export type ReviewToReport = NonNullable<Awaited<ReturnType<typeof getReviewToReport>>>

/** A complaint by its signed link; null for any other, and when the review is gone with its author. */
export async function getReportByToken(token: string) {
  const id = reportOfToken(token)
  if (id === null) return null
  return db.reviewReport.findUnique({
    where: { id },
    select: { number: true, reason: true, words: true, createdAt: true, dueAt: true, state: true, decidedAt: true, decisionWords: true, review: { select: { state: true, product: goods } } },
  })
}

export type ReportView = NonNullable<Awaited<ReturnType<typeof getReportByToken>>>
