import type { ReactNode } from 'react'

type Props = {
  readonly title: string
  readonly children?: ReactNode
  /** The next step: a link or a button. */
  readonly action?: ReactNode
}

/** A list or a section with nothing in it: one sentence and the next step. */
export function DeskEmpty({ title, children, action }: Props) {
  return (
    <div className="grid justify-items-center gap-2 rounded-md border border-dashed border-line px-6 py-12 text-center text-sm">
      <p className="text-base font-medium">{title}</p>
      {children && <div className="max-w-md text-pretty text-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
