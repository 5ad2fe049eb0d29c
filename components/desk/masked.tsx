/** Personal data of which only a part is shown (5.5): made by `lib/text/mask.ts`. Screen readers hear that it is hidden, not the dots. */
export function Masked({ text }: { readonly text: string | null }) {
  if (text === null || text === '') return <span className="text-muted">—</span>
  return (
    <span title="Скрыто: откройте с указанием причины" className="whitespace-nowrap text-muted">
      <span aria-hidden>{text}</span>
      <span className="sr-only">{text.replaceAll(/[•*]+/g, ' скрыто ')}</span>
    </span>
  )
}
