import { StateBadge } from '#components/desk/state-badge.tsx'
import { reportReasons } from '#lib/review-reports/report-reasons.ts'
import type { DeskReport } from '#lib/reviews-desk/get-review.ts'
import { formatWhen, formatWhenDay } from '#lib/text/format-when.ts'
import { dueWords } from './due-words.ts'
import { ReportDecision } from './report-decision.tsx'

type Props = { readonly report: DeskReport; readonly reviewRevision: number; /** Everybody sees the review. */ readonly shown: boolean; readonly mayDecide: boolean }

/** A complaint about a review (7.9) with its term, and what can be decided of it. Of who complained it says no more than whether they were signed in. */
export function ReportCard({ report, reviewRevision, shown, mayDecide }: Props) {
  const { id, number, reason, words, createdAt, dueAt, state, decidedAt, decisionWords, decider, signedIn, own, left, revision } = report
  const { text, tone } = dueWords({ state, left })
  return (
    <article id={`report-${number}`} className="grid gap-2 rounded-sm bg-ground p-3 target:ring-2 target:ring-outline">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-sm font-medium">
          Жалоба №&nbsp;{number}: {reportReasons[reason].desk.toLowerCase()}
        </h3>
        <StateBadge tone={tone}>{text}</StateBadge>
      </div>
      {words !== '' && <p className="max-w-prose wrap-anywhere whitespace-pre-line">{words}</p>}
      <p className="text-xs text-muted">
        {signedIn ? 'Покупатель, ответ придёт письмом' : 'Без входа, ответ виден по личной ссылке'} · {formatWhen(createdAt)}
        {state === 'open' && ` · решить до ${formatWhenDay(dueAt)}, 23:59`}
      </p>
      {decidedAt && (
        <p className="text-xs text-muted">
          Решение: {decider}, {formatWhen(decidedAt)}
          {decisionWords && <span className="block text-sm text-ink">{decisionWords}</span>}
        </p>
      )}
      {state === 'open' && mayDecide && (own ? <p className="text-muted">Это ваша жалоба: решит другой сотрудник.</p> : <ReportDecision id={id} number={number} revision={revision} reviewRevision={reviewRevision} reason={reason} shown={shown} />)}
    </article>
  )
}
