import type { Article14Item } from '#lib/privacy/held/article-14.ts'
import { Fold } from './fold.tsx'

/** The items of 152-FZ art. 14(7), each to be opened. */
export function Article14List({ items }: { readonly items: readonly Article14Item[] }) {
  return (
    <div>
      {items.map(({ item, title, lines }) => (
        <Fold key={item} title={`${item}. ${title}`}>
          <ul className="grid gap-1.5 text-sm">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fold>
      ))}
    </div>
  )
}
