import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { interviewKinds, placeNames } from '#lib/careers/interviews/kinds.ts'
import type { OwnInterview } from '#lib/careers/read-application.ts'
import { formatMoment } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'

type Props = { readonly interview: OwnInterview; /** What names the application to the server. */ readonly which: Readonly<Record<string, string>>; /** Of its files. */ readonly base: string; readonly choose: OutcomeAction }

const titles = { offered: 'Выберите время собеседования', booked: 'Собеседование', held: 'Собеседование прошло', cancelled: 'Собеседование отменено' } as const

/** An interview: the times to choose from, or the one that was chosen, with its calendar file. */
export function InterviewCard({ interview, which, base, choose }: Props) {
  const { id, state, kind, place, minutes, startsAt, slots } = interview
  const others = slots.filter((slot) => slot.getTime() !== startsAt?.getTime())
  return (
    <AccountSection title={titles[state]}>
      {startsAt !== null && <p className={state === 'cancelled' ? 'text-muted line-through' : 'text-lg font-medium'}>{formatMoment(startsAt)}</p>}
      {state !== 'cancelled' && (
        <dl className="grid gap-2">
          <Fact name="Как" value={`${interviewKinds[kind]}, ${counted(minutes, 'минута', 'минуты', 'минут')}`} />
          <Fact name={placeNames[kind]} value={place} href={kind === 'video' && place.startsWith('https://') ? place : null} />
        </dl>
      )}
      {state === 'booked' && (
        <a href={`${base}/interviews/${id}`} className={buttonStyle({ variant: 'secondary' })} download>
          Добавить в&nbsp;календарь
        </a>
      )}
      {others.length > 0 && <Slots slots={others} again={startsAt !== null} fields={{ ...which, interviewId: id }} choose={choose} />}
      {state === 'offered' && others.length === 0 && <p>Все предложенные часы уже прошли или заняты. Ответьте на&nbsp;наше письмо, подберём другие.</p>}
    </AccountSection>
  )
}

type SlotsProps = { readonly slots: readonly Date[]; readonly again: boolean; readonly fields: Readonly<Record<string, string>>; readonly choose: OutcomeAction }

function Slots({ slots, again, fields, choose }: SlotsProps) {
  const list = (
    <ul className="flex flex-wrap gap-3">
      {slots.map((slot) => (
        <li key={slot.getTime()}>
          <ActionForm action={choose} fields={{ ...fields, startsAt: slot.toISOString() }} variant="secondary">
            {formatMoment(slot).replace(/ \(.*/, '')}
          </ActionForm>
        </li>
      ))}
    </ul>
  )
  if (!again) {
    return (
      <>
        {list}
        <p className="text-sm text-muted">Время саратовское (МСК+1). Изменить выбор можно, пока встреча не&nbsp;началась.</p>
      </>
    )
  }
  return (
    <details>
      <summary className="link inline-flex min-h-11 w-fit items-center">Выбрать другое время</summary>
      <div className="pt-3">{list}</div>
    </details>
  )
}

function Fact({ name, value, href = null }: { readonly name: string; readonly value: string; readonly href?: string | null }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="wrap-anywhere">
        {href === null ? (
          value
        ) : (
          <a href={href} rel="noopener noreferrer" target="_blank" className="link">
            {value}
          </a>
        )}
      </dd>
    </div>
  )
}
