import type { Colour } from '#lib/catalogue/types.ts'

const SHOWN = 5

/** The colours a product comes in, as dots; in words for those who do not see them. */
export function ColourDots({ colours }: { readonly colours: readonly Colour[] }) {
  return (
    <p className="flex h-4 items-center gap-1.5">
      <span className="sr-only">Цвета: {colours.map(({ name }) => name).join(', ')}</span>
      {colours.slice(0, SHOWN).map(({ id, hex }) => (
        <span key={id} aria-hidden className="size-3 rounded-full ring-1 ring-outline ring-inset" style={{ backgroundColor: hex }} />
      ))}
      {colours.length > SHOWN && (
        <span aria-hidden className="text-xs text-muted">
          +{colours.length - SHOWN}
        </span>
      )}
    </p>
  )
}
