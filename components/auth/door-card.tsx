import type { ReactNode } from 'react'
import { Hold } from './hold.tsx'

type Props = {
  readonly title: string
  /** One or two sentences under the title. */
  readonly lead?: ReactNode
  readonly children?: ReactNode
  /** Where else one may have wanted to go. */
  readonly footer?: ReactNode
}

/** One door of the account: a title, a form, and the way to the other doors. */
export function DoorCard({ title, lead, children, footer }: Props) {
  return (
    <Hold>
      <div className="grid gap-6">
        <div className="grid gap-2">
          <h1 className="text-3xl lg:text-2xl">{title}</h1>
          {lead && <div className="text-muted">{lead}</div>}
        </div>
        {children}
        {footer && <div className="border-t border-line pt-4 text-center">{footer}</div>}
      </div>
    </Hold>
  )
}
