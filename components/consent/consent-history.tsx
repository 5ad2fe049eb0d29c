import type { ConsentHistoryLine } from '#lib/consent/types.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { counted } from '#lib/text/plural.ts'
import { actorWords, eventWords } from './consent-status.ts'

type Props = {
  /** «Реклама по СМС», for who only hears. */
  readonly name: string
  readonly history: readonly ConsentHistoryLine[]
  /** Where the receipt of an event is; null where receipts are not to be had. */
  readonly receipt: ((eventHash: string, format: 'pdf' | 'json') => string) | null
}

/** What happened to one consent, the newest first, and a receipt of each event. */
export function ConsentHistory({ name, history, receipt }: Props) {
  if (history.length === 0) return null
  return (
    <details className="text-sm text-muted">
      <summary className="link inline-flex min-h-11 w-fit items-center">
        История{receipt && ' и\u00a0справки'}: {counted(history.length, 'запись', 'записи', 'записей')}
        <span className="sr-only">, {name}</span>
      </summary>
      <ol className="mt-1 grid gap-4 rounded-md bg-ground p-4 text-ink">
        {history.map((line) => (
          <li key={line.eventHash} className="grid gap-0.5">
            <span className="font-medium">{eventWords[line.kind]}</span>
            <span className="wrap-anywhere text-muted">
              <time dateTime={line.at.toISOString()}>{formatWhen(line.at)}</time>, {actorWords[line.actor]}
              {line.contact !== null && `, ${line.contact}`}
            </span>
            <span className="flex flex-wrap gap-x-4">
              {line.text && (
                <a href={line.text.href} target="_blank" rel="noopener" className="link inline-flex min-h-6 items-center">
                  Текст №&nbsp;{line.text.number}
                </a>
              )}
              {receipt &&
                (['pdf', 'json'] as const).map((format) => (
                  <a key={format} href={receipt(line.eventHash, format)} download className="link inline-flex min-h-6 items-center">
                    Справка {format.toUpperCase()}
                    <span className="sr-only">
                      : {eventWords[line.kind]}, {formatWhen(line.at)}
                    </span>
                  </a>
                ))}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
