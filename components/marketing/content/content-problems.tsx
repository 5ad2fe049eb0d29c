import { Icon } from '#components/ui/icon.tsx'

type Shown = { readonly level: 'error' | 'warning'; readonly text: string }

/** What is wrong with the words of a campaign: what keeps it from approval first. */
export function ContentProblems({ problems }: { readonly problems: readonly Shown[] }) {
  const sorted = problems.toSorted((a, b) => Number(b.level === 'error') - Number(a.level === 'error'))
  return (
    <section aria-label="Проверки письма" className="rounded-md bg-surface px-3 py-2 text-sm ring-1 ring-line">
      {sorted.length === 0 ? (
        <p className="flex items-center gap-2 py-1 text-positive">
          <Icon name="check" className="size-4 shrink-0" />
          Проверки пройдены
        </p>
      ) : (
        <ul className="grid gap-1.5 py-1">
          {sorted.map(({ level, text }) => (
            <li key={text} className="flex items-start gap-2">
              <Icon name={level === 'error' ? 'alert' : 'info'} className={level === 'error' ? 'mt-0.5 size-4 shrink-0 text-danger' : 'mt-0.5 size-4 shrink-0 text-caution'} />
              <span className="wrap-anywhere">
                <span className="sr-only">{level === 'error' ? 'Мешает согласованию: ' : 'Обратите внимание: '}</span>
                {text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
