import { findHints } from '#lib/reviews-desk/hints.ts'
import { hintNames } from './review-words.ts'

/** A text with what a moderator may want to look at marked in it: hints, no decisions. */
export function HintedText({ text }: { readonly text: string }) {
  if (text === '') return <p className="text-muted">Только оценка, без слов.</p>
  const hints = findHints(text)
  const parts = hints.flatMap(({ kind, start, end }, place) => [
    text.slice(hints[place - 1]?.end ?? 0, start),
    <mark key={start} title={hintNames[kind]} className="rounded-sm bg-caution-wash px-0.5 text-caution">
      {text.slice(start, end)}
      <span className="sr-only"> ({hintNames[kind]})</span>
    </mark>,
  ])
  return (
    <div className="grid gap-2">
      <p className="max-w-prose text-base wrap-anywhere whitespace-pre-line">
        {parts}
        {text.slice(hints.at(-1)?.end ?? 0)}
      </p>
      {hints.length > 0 && <p className="text-xs text-muted">Отмечено программой: {[...new Set(hints.map(({ kind }) => hintNames[kind]))].join(', ')}. Решаете вы.</p>}
    </div>
  )
}
