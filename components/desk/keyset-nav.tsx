import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'

type Props = {
  /** Null where there is nothing in that direction. */
  readonly newer: string | null
  readonly older: string | null
  readonly newerText?: string
  readonly olderText?: string
  /** What is shown: «50 заказов». */
  readonly note?: string
  readonly label?: string
}

/** The ways through a long list, page by page from a key: there are no page numbers at a million rows. */
export function KeysetNav({ newer, older, newerText = 'Новее', olderText = 'Старше', note, label = 'Страницы списка' }: Props) {
  if (newer === null && older === null && note === undefined) return null
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-2 text-sm print:hidden">
      {newer !== null && (
        <LinkButton href={route(newer)} prefetch={false} variant="secondary" size="s" rel="prev">
          ← {newerText}
        </LinkButton>
      )}
      {older !== null && (
        <LinkButton href={route(older)} prefetch={false} variant="secondary" size="s" rel="next">
          {olderText} →
        </LinkButton>
      )}
      {note !== undefined && <span className="text-muted">{note}</span>}
    </nav>
  )
}
