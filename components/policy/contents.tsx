import type { PolicySection } from './sections-of.ts'

/** The headings of a text as links. */
export function Contents({ sections, label }: { readonly sections: readonly PolicySection[]; readonly label: string }) {
  const entries = [
    ...sections.flatMap(({ number, title }) => (number === null ? [] : [{ id: number, text: `${number}. ${title}` }])),
    { id: 'purposes', text: 'Перечень целей' },
    { id: 'versions', text: 'Версии' },
  ]
  return (
    <nav aria-label={label}>
      <ol className="grid gap-1">
        {entries.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-9 items-center py-1 text-muted hover:text-ink hover:underline">
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
