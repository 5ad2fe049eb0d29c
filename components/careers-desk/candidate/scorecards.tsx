import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import type { CandidateCard } from '#lib/careers-desk/candidates/get-candidate.ts'
import { counted } from '#lib/text/plural.ts'
import { ScorecardForm } from './scorecard-form.tsx'
import { verdictNames, verdictTones } from './verdicts.ts'

/** What those who met a candidate think: one's own first. */
export function Scorecards({ candidate, mayEdit }: { readonly candidate: CandidateCard; readonly mayEdit: boolean }) {
  const { id, vacancy, ownCard, otherCards, hiddenCards } = candidate
  if (!mayEdit && otherCards.length === 0 && hiddenCards === 0) return null
  return (
    <DeskSection title="Оценки">
      {hiddenCards > 0 && <p className="text-muted">{counted(hiddenCards, 'оценка коллеги откроется', 'оценки коллег откроются', 'оценок коллег откроются')}, когда вы запишете свою.</p>}
      {otherCards.map(({ id: card, author, verdict, comment, marks }) => (
        <article key={card} className="grid gap-1.5 rounded-sm bg-ground p-3">
          <p className="flex flex-wrap items-center justify-between gap-2">
            <span className="font-medium">{author}</span>
            <StateBadge tone={verdictTones[verdict]}>{verdictNames[verdict]}</StateBadge>
          </p>
          <p className="text-muted">{marks.map(({ criterion, mark }) => `${criterion}: ${mark}`).join(' · ')}</p>
          <p className="wrap-anywhere whitespace-pre-line">{comment}</p>
        </article>
      ))}
      {mayEdit && <ScorecardForm key={ownCard?.id ?? 'new'} id={id} criteria={vacancy.criteria} own={ownCard} />}
    </DeskSection>
  )
}
