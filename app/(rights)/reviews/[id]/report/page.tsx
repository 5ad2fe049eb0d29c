import type { Metadata } from 'next'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { ReportForm } from '#components/review-report/report-form.tsx'
import { reportReasonCodes, reportReasons } from '#lib/review-reports/report-reasons.ts'
import { getReviewToReport } from '#lib/review-reports/queries.ts'
import { sendReport } from '#app/(rights)/reviews/actions.ts'

export const metadata: Metadata = { title: 'Пожаловаться на отзыв', robots: { index: false, follow: false } }

/** Rendered for each request: it answers its form without scripts, and shows no review that was taken down a moment ago. */
export const dynamic = 'force-dynamic'

const reasons = reportReasonCodes.map((value) => ({ value, title: reportReasons[value].title, meaning: reportReasons[value].meaning }))

/** The beginning of a review is enough to know it again. */
const SHOWN = 280

export default async function ReportPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const review = await getReviewToReport((await params).id)
  if (!review) return <MissingHere title="Этого отзыва нет">Возможно, автор его удалил или мы его уже сняли.</MissingHere>
  const { id, text, rating, product } = review
  return (
    <div className="wrap grid gap-8 py-8 sm:py-12">
      <header className="grid max-w-2xl gap-4">
        <h1 className="text-3xl text-balance">Пожаловаться на&nbsp;отзыв</h1>
        <figure className="grid gap-1 rounded-lg bg-ground p-4">
          <figcaption className="text-sm text-muted">
            <a href={`/product/${product.slug}`} className="link">
              {product.name}
            </a>
            , оценка {rating} из&nbsp;5
          </figcaption>
          <blockquote className="wrap-anywhere">{text === '' ? 'Оценка без слов' : text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}</blockquote>
        </figure>
        <p className="max-w-prose text-muted">
          Жалобу прочтёт человек и&nbsp;решит за&nbsp;три рабочих дня. Решение покажем по&nbsp;личной ссылке: она откроется сразу после отправки. Плохая оценка сама по&nbsp;себе&nbsp;— не&nbsp;нарушение.
        </p>
      </header>
      <ReportForm action={sendReport} reviewId={id} reasons={reasons} />
    </div>
  )
}
