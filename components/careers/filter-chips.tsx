import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import type { FilterOption } from '#lib/careers/vacancy-filter.ts'

type Props = {
  readonly title: string
  /** What stands for «any». */
  readonly any: string
  readonly options: readonly FilterOption[]
  readonly chosen: string | null
  /** Where choosing a value leads; null takes the choice back. */
  readonly hrefOf: (value: string | null) => string
}

/** One of the two filters, as links: each state has its address. */
export function FilterChips({ title, any, options, chosen, hrefOf }: Props) {
  const choices = [{ value: null, text: any, count: null }, ...options.map(({ value, count }) => ({ value, text: value, count }))]
  return (
    <div className="grid gap-2">
      <h3 className="text-sm font-medium">{title}</h3>
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ value, text, count }) => (
          <li key={text}>
            <Link
              href={route(hrefOf(value))}
              prefetch={false}
              scroll={false}
              aria-current={value === chosen ? 'true' : undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-full px-4 ring-1 ring-outline transition-colors duration-150 ring-inset hover:ring-ink aria-[current]:bg-ink aria-[current]:text-paper aria-[current]:ring-ink"
            >
              {text}
              {count !== null && <span className="text-sm opacity-70">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
