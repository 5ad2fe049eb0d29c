import Link from 'next/link'
import { cellName } from '#components/consent/consent-words.ts'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { route } from '#components/ui/route.ts'
import { pointWords } from '#lib/consent/point-words.ts'
import type { ConsentRow } from '#lib/consent/types.ts'
import type { ConsentPlace } from '#lib/customer-desk/consent-places.ts'
import { showMoment } from '#lib/privacy/held/show-value.ts'
import { words } from '#lib/privacy/register/words.ts'
import { OpenEvidence } from './open-evidence.tsx'

const actors = { ...words.consent_actor, self: 'сам покупатель', staff: 'сотрудник по его просьбе' }

type Props = {
  readonly rows: readonly ConsentRow[]
  readonly places: ReadonlyMap<string, ConsentPlace>
  /** Whose they are, where what is sealed may be opened; null for who may not. */
  readonly personId: string | null
}

/** What somebody has agreed to and what not: to which version of which text, when, at which form, by what act, where in the chain; contacts stay masked. */
export function ConsentEvidence({ rows, places, personId }: Props) {
  const asked = rows.filter(({ state }) => state !== null)
  if (asked.length === 0) return <p className="text-muted">Согласий не давали и не отзывали: сообщения с предложениями отправлять нельзя.</p>
  return (
    <ul className="grid gap-3">
      {asked.map((row) => (
        <li key={`${row.purpose} ${row.channel}`} className="grid gap-1">
          <div className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{cellName(row)}</span>
            <StateBadge tone={row.live ? 'positive' : row.frozen ? 'caution' : 'neutral'}>{row.live ? 'действует' : row.frozen ? 'приостановлено новой редакцией' : row.state && words.consent_kind[row.state]}</StateBadge>
          </div>
          <details>
            <summary className="w-fit cursor-pointer text-muted">Доказательства: {row.history.length}</summary>
            <ol className="mt-1 grid gap-1.5 border-l border-line pl-3">
              {row.history.map(({ kind, at, eventHash, actor, contact, text }) => (
                <li key={eventHash} className="grid gap-0.5">
                  <span>
                    {showMoment(at)} — {words.consent_kind[kind]}, {actors[actor]}
                    {contact && `, ${contact}`}
                  </span>
                  <span className="text-xs text-muted">
                    {text && (
                      <>
                        <Link href={route(text.href)} prefetch={false} className="link">
                          текст, версия {text.number}
                        </Link>
                        {' · '}
                      </>
                    )}
                    <Place hash={eventHash} place={places.get(eventHash)} />
                    {personId !== null && places.get(eventHash)?.sealed && (
                      <>
                        {' · '}
                        <OpenEvidence personId={personId} hash={eventHash} of={`${cellName(row)}, ${words.consent_kind[kind]} ${showMoment(at)}`} />
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        </li>
      ))}
    </ul>
  )
}

function Place({ hash, place }: { readonly hash: string; readonly place: ConsentPlace | undefined }) {
  return (
    <>
      {place?.point && `форма: ${pointWords(place.point)} · `}
      <span title={hash}>
        запись {hash.slice(0, 12)}
        {place && `, ${place.sequence}-я из ${place.of} в цепочке`}
      </span>
    </>
  )
}
