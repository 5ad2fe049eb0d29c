import type { Part } from '#lib/policy/compare-versions.ts'

/** A text with what was added and removed: underlined and struck through, said in words to whoever does not see it. */
export function DiffText({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <p className="whitespace-pre-line">
      {parts.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>
        if (kind === 'added') {
          return (
            <ins key={index} className="bg-positive-wash text-positive decoration-2 underline-offset-4">
              <span className="sr-only"> добавлено: </span>
              {text}
              <span className="sr-only"> конец добавленного </span>
            </ins>
          )
        }
        return (
          <del key={index} className="bg-danger-wash text-danger">
            <span className="sr-only"> удалено: </span>
            {text}
            <span className="sr-only"> конец удалённого </span>
          </del>
        )
      })}
    </p>
  )
}
