import { type ReactNode, useId } from 'react'
import { cx } from '#components/ui/cx.ts'

type Props = {
  readonly title: string
  /** A link or small buttons at the right of the title. */
  readonly action?: ReactNode
  /** The content goes to the edges: a table. */
  readonly flush?: boolean
  readonly children: ReactNode
}

/** One matter of a page, as a card. */
export function DeskSection({ title, action, flush = false, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start rounded-md bg-surface ring-1 ring-line">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
        <h2 id={id} className="text-base font-semibold wrap-anywhere">
          {title}
        </h2>
        {action}
      </div>
      <div className={cx('min-w-0 text-sm', flush ? 'border-t border-line' : 'grid gap-3 px-4 pb-4')}>{children}</div>
    </section>
  )
}
