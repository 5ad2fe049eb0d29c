import type { HistoryLine } from '#lib/privacy/desk/get-appeal-file.ts'
import { formatWhen } from '#lib/text/format-when.ts'

/** What happened, one after another. */
export function History({ lines }: { readonly lines: readonly HistoryLine[] }) {
  return (
    <ol className="grid gap-3 border-l border-line pl-4">
      {lines.map(({ at, text, detail }, index) => (
        <li key={index} className="relative before:absolute before:top-1.5 before:-left-[1.3rem] before:size-2 before:rounded-full before:bg-outline">
          <p>{text}</p>
          {detail && <p className="text-pretty wrap-anywhere text-muted">{detail}</p>}
          <p className="text-xs text-muted">{formatWhen(at)}</p>
        </li>
      ))}
    </ol>
  )
}
