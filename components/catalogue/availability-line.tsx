import type { Availability } from '#lib/catalogue/types.ts'

/** Whether the variant can be bought now; scarce ones by number. */
export function AvailabilityLine({ availability }: { readonly availability: Availability }) {
  const { text, tone } = wordsOf(availability)
  return (
    <p className={`flex items-center gap-2 ${tone}`}>
      <span aria-hidden className="size-2 rounded-full bg-current" />
      {text}
    </p>
  )
}

function wordsOf(availability: Availability): { readonly text: string; readonly tone: string } {
  if (availability.kind === 'none') return { text: 'Нет в наличии', tone: 'text-muted' }
  if (availability.kind === 'many') return { text: 'В наличии', tone: 'text-positive' }
  return { text: `Осталось ${availability.left}\u00a0шт.`, tone: 'text-caution' }
}
