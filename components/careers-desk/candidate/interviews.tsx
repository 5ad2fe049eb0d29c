import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge, type Tone } from '#components/desk/state-badge.tsx'
import { interviewKinds } from '#lib/careers/interviews/kinds.ts'
import { isDecided } from '#lib/careers/stages.ts'
import type { CandidateCard } from '#lib/careers-desk/candidates/get-candidate.ts'
import { now } from '#lib/clock/clock.ts'
import type { InterviewState } from '#lib/db/generated/enums.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { toLocal } from '#lib/text/local-time.ts'
import { InterviewButtons } from './interview-buttons.tsx'
import { OfferInterview } from './offer-interview.tsx'

const states: Readonly<Record<InterviewState, { readonly text: string; readonly tone: Tone }>> = {
  offered: { text: 'выбирает время', tone: 'caution' }, booked: { text: 'назначено', tone: 'signal' }, held: { text: 'прошло', tone: 'positive' }, cancelled: { text: 'отменено', tone: 'neutral' },
}

/** The interviews of a candidate. */
export function Interviews({ candidate, mayEdit }: { readonly candidate: CandidateCard; readonly mayEdit: boolean }) {
  const { id, stage, interviews } = candidate
  const asks = mayEdit && !isDecided(stage)
  if (!asks && interviews.length === 0) return null
  return (
    <DeskSection title="Собеседования" action={asks && <OfferInterview id={id} />}>
      {interviews.length === 0 && <p className="text-muted">Пока не звали.</p>}
      {interviews.map(({ id: key, kind, place, minutes, state, startsAt, author, slots }) => {
        const alive = state === 'offered' || state === 'booked'
        return (
          <article key={key} className="grid gap-1.5 rounded-sm bg-ground p-3">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <span className="font-medium">{startsAt ? formatWhen(startsAt) : slots.map((slot) => formatWhen(slot.startsAt)).join(' · ')}</span>
              <StateBadge tone={states[state].tone}>{states[state].text}</StateBadge>
            </p>
            <p className="wrap-anywhere text-muted">
              {interviewKinds[kind]}, {minutes}&nbsp;мин. · {place} · {author}
            </p>
            {mayEdit && alive && <InterviewButtons interview={{ id: key, kind, place, minutes, startsAt: startsAt ? toLocal(startsAt) : '', begun: startsAt !== null && startsAt <= now() }} />}
          </article>
        )
      })}
    </DeskSection>
  )
}
