import { showMoment } from '#lib/privacy/held/show-value.ts'
import type { JournalLine } from '#lib/privacy/journal/read-journal.ts'
import { actorText, actText, purposeText } from './journal-words.ts'

/** Who did what with somebody's data, when and why. */
export function JournalList({ lines }: { readonly lines: readonly JournalLine[] }) {
  if (lines.length === 0) return <p className="text-muted">Записей нет.</p>
  return (
    <ol className="grid">
      {lines.map((line) => (
        <li key={JSON.stringify([line.at, line.actor, line.role, line.verb, line.reason])} className="grid gap-x-6 gap-y-0.5 border-t border-line py-3 first:border-t-0 first:pt-0 sm:grid-cols-[9.5rem_1fr]">
          <time dateTime={line.at.toISOString()} className="text-sm text-muted">
            {showMoment(line.at)}
          </time>
          <div className="grid gap-0.5">
            <p>
              <span className="font-medium first-letter:uppercase inline-block">{actorText(line)}</span> — {actText(line)}
            </p>
            <p className="text-sm text-muted">
              Цель: {purposeText(line)}
              {line.reason && `. ${line.reason.slice(0, 1).toUpperCase()}${line.reason.slice(1)}`}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
