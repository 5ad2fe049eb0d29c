import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'

type Props = {
  readonly name: string
  readonly label: string
  /** How many of its values are chosen. */
  readonly chosen: number
  readonly children: ReactNode
}

/** One facet: a pill that drops its values on wide screens, a section of the sheet on phones. */
export function FacetDropdown({ name, label, chosen, children }: Props) {
  return (
    // Somebody may have opened it before the scripts came: `open` is the browser's.
    <details name="facet" suppressHydrationWarning className="group drop-scope border-b border-line lg:border-0">
      <summary
        id={`facet-${name}`}
        className={`flex min-h-14 items-center justify-between gap-2 font-medium lg:min-h-11 lg:rounded-full lg:px-5 lg:font-normal lg:ring-inset lg:hover:ring-ink ${chosen > 0 ? 'lg:ring-2 lg:ring-ink' : 'lg:ring-1 lg:ring-outline'}`}
      >
        <span>
          {label}
          {chosen > 0 && (
            <span className="ml-2 inline-grid size-5 place-items-center rounded-full bg-ink text-xs leading-none text-paper">
              {chosen}
              <span className="sr-only"> выбрано</span>
            </span>
          )}
        </span>
        <Icon name="chevron-down" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <div className="pb-4 drop lg:z-20 lg:mt-2 lg:max-h-[60vh] lg:w-72 lg:overflow-y-auto lg:rounded-lg lg:bg-surface lg:p-4 lg:shadow-float lg:ring-1 lg:ring-line">
        {children}
      </div>
    </details>
  )
}
