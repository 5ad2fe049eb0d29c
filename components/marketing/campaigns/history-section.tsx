import { DeskSection } from '#components/desk/section.tsx'
import type { CampaignView } from '#lib/marketing/campaigns/queries.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { stateWords } from './campaign-words.ts'

/** Every step of a campaign: what, who, when, why. Kept for good. */
export function HistorySection({ campaign: { steps, names } }: { readonly campaign: CampaignView }) {
  return (
    <DeskSection title="История">
      <ol className="grid gap-2">
        {steps.toReversed().map(({ id, state, at, byId, reason, revision }) => (
          <li key={id} className="grid gap-0.5">
            <span>
              <span className="font-medium">{stateWords[state].charAt(0).toUpperCase() + stateWords[state].slice(1)}</span>
              <span className="text-muted">{` — ${byId ? names[byId] : 'автоматически'}, ${formatWhen(at)}, редакция ${revision}`}</span>
            </span>
            {reason && <span className="wrap-anywhere">{reason}</span>}
          </li>
        ))}
      </ol>
    </DeskSection>
  )
}
