import { byChannel, purposeWords } from '#components/consent/consent-words.ts'
import type { OwnCampaign } from '#lib/marketing/audiences/own-campaigns.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { isConsentPurpose } from './is-consent-purpose.ts'
import { ownReason } from './own-reason.ts'

const FIRST = 5

/** What was sent to the person, and what was not and why. */
export function OwnCampaigns({ campaigns }: { readonly campaigns: readonly OwnCampaign[] }) {
  if (campaigns.length === 0) return <p className="text-muted">За&nbsp;90&nbsp;дней ни&nbsp;одна рассылка вас не&nbsp;касалась.</p>
  const rest = campaigns.slice(FIRST)
  return (
    <div className="grid gap-3">
      <Lines campaigns={campaigns.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details className="grid gap-3">
          <summary className="inline-flex min-h-11 w-fit cursor-pointer items-center rounded-sm text-signal">Показать раньше</summary>
          <Lines campaigns={rest} />
        </details>
      )}
    </div>
  )
}

function Lines({ campaigns }: { readonly campaigns: readonly OwnCampaign[] }) {
  return (
    <ul className="grid">
      {campaigns.map(({ key, purpose, channel, state, reason, at }) => (
        <li key={key} className="grid gap-x-6 gap-y-0.5 border-t border-line py-3 first:border-t-0 first:pt-0 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <span className="text-sm text-muted">{formatWhen(at)}</span>
          <span>
            {isConsentPurpose(purpose) ? purposeWords[purpose].name : 'Рассылка'} {byChannel[channel]} — {ownReason(state, reason)}
          </span>
        </li>
      ))}
    </ul>
  )
}
