import type { ReactNode } from 'react'

type Props = {
  readonly title: string
  readonly children?: ReactNode
  /** The next step: usually one LinkButton. */
  readonly action?: ReactNode
  readonly headingLevel?: 'h1' | 'h2'
}

/** What a page or a list shows when there is nothing in it yet: one sentence and the next step. */
export function EmptyState({ title, children, action, headingLevel: Heading = 'h2' }: Props) {
  return (
    <div className="grid grid-cols-1 justify-items-center gap-4 rounded-xl bg-ground px-6 py-16 text-center sm:py-24">
      <Heading className="text-2xl">{title}</Heading>
      {children && <div className="max-w-md text-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
