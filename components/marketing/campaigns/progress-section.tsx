import { Progress } from '#components/desk/progress.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { LookAgain } from '#components/ui/look-again.tsx'
import type { CampaignView } from '#lib/marketing/campaigns/queries.ts'
import type { Held } from '#lib/marketing/campaigns/read-held.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { reasonWords } from './campaign-words.ts'

type Props = {
  readonly campaign: CampaignView
  /** What waits for its hour; null: nothing. */
  readonly held: Held | null
}

/** How far a campaign is; moves by itself every ten seconds while somebody looks. */
export function ProgressSection({ campaign: { state, trigger, numbers, expiresAt }, held: waits }: Props) {
  const { planned, waiting, held, handed, accepted, delivered, bounced, failed, unknown, dropped } = numbers
  const said = [
    ['Приняли серверы', accepted], ['Доставлено', delivered], ['Вернулось', bounced], ['Не приняли', failed], ['Ответ неизвестен', unknown], ['Не отправлено: отписались, срок вышел', dropped], ['Ждут своего часа', held],
  ] as const
  return (
    <DeskSection title="Ход отправки">
      {state === 'running' && <LookAgain />}
      {trigger === null ? <Progress label="Передано и снято" value={planned - waiting} max={planned} /> : <p>{`Передано ${handed.toLocaleString('ru')}, ждут отправки ${waiting.toLocaleString('ru')}`}</p>}
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        {said.filter(([, count]) => count > 0).map(([term, count]) => (
          <div key={term}>
            <dt className="text-xs text-muted">{term}</dt>
            <dd className="font-medium tabular-nums">{count.toLocaleString('ru')}</dd>
          </div>
        ))}
      </dl>
      {waits && (state === 'running' || state === 'paused') && (
        <p className="max-w-prose text-sm text-muted">
          {`Ждут своего часа: ${waits.reasons.map(({ reason, count }) => `${reasonWords[reason]} — ${count.toLocaleString('ru')}`).join(', ')}. `}
          {`Последнее сообщение сможет уйти ${formatWhen(expiresAt !== null && expiresAt < waits.until ? expiresAt : waits.until)}`}
          {trigger === null ? ', после него рассылка закончится сама.' : '.'}
        </p>
      )}
    </DeskSection>
  )
}
