import { useId, type ReactNode } from 'react'

type Props = {
  readonly title: string
  /** A link or a small button at the right of the title. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One matter of a page of the portal, as a card. */
export function AccountSection({ title, action, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid content-start gap-5 rounded-lg bg-surface p-5 ring-1 ring-line ring-inset sm:p-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-xl wrap-anywhere">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  )
}
