import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'

type Props = {
  readonly title: ReactNode
  /** What stands beside the title: a state badge. */
  readonly badge?: ReactNode
  /** Buttons and links at the right of the title. */
  readonly actions?: ReactNode
  /** The page above this one. */
  readonly back?: { readonly href: string; readonly text: string }
  /** A sentence under the title, or a line of facts. */
  readonly intro?: ReactNode
  readonly children: ReactNode
}

/** A page of the desk: the way back, its title with what can be done, and the matter itself. */
export function DeskPage({ title, badge, actions, back, intro, children }: Props) {
  return (
    <div className="grid max-w-[1680px] grid-cols-[minmax(0,1fr)] content-start gap-4 px-4 py-4 lg:px-6 lg:py-5 print:p-0">
      <header className="grid gap-1 print:hidden">
        {back && (
          <Link href={route(back.href)} prefetch={false} className="-ml-0.5 inline-flex min-h-6 w-fit items-center gap-1.5 rounded-sm text-sm text-muted hover:text-ink">
            <Icon name="arrow-left" className="size-4" />
            {back.text}
          </Link>
        )}
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-xl wrap-anywhere">{title}</h1>
            {badge}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
        {intro && <div className="max-w-3xl text-sm text-pretty text-muted">{intro}</div>}
      </header>
      {children}
    </div>
  )
}
