import { stageNames } from '#lib/careers/stages.ts'
import type { CandidateCard } from '#lib/careers-desk/candidates/get-candidate.ts'
import type { ApplicationEventKind } from '#lib/db/generated/enums.ts'
import { formatWhen } from '#lib/text/format-when.ts'

const words: Readonly<Record<Exclude<ApplicationEventKind, 'moved'>, string>> = {
  received: 'Отклик получен', corrected: 'Кандидат исправил отклик', withdrawn: 'Кандидат отозвал отклик', letter: 'Письмо кандидату', interview: 'Собеседование', file_seen: 'Резюме открыто', pooled: 'В кадровом резерве', left_pool: 'Вышел из кадрового резерва',
  contact_changed: 'Кандидат сменил почту, отклик закончен', consent_asked: 'Спросили о согласии заново: политика стала шире', consent_renewed: 'Кандидат дал согласие заново', consent_lapsed: 'Согласие не дано заново, отклик закончен',
}

/** What happened to an application, the latest first. */
export function Timeline({ events }: { readonly events: CandidateCard['events'] }) {
  return (
    <ol className="grid gap-2">
      {events.map(({ id, kind, from, to, actor, happenedAt }) => (
        <li key={id} className="grid gap-x-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <time dateTime={happenedAt.toISOString()} className="whitespace-nowrap text-muted">
            {formatWhen(happenedAt)}
          </time>
          <span>
            {kind === 'moved' ? `${from ? stageNames[from] : ''} → ${to ? stageNames[to] : ''}` : words[kind]}
            {actor !== null && <span className="text-muted"> · {actor}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
