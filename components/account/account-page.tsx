import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'

type Props = {
  readonly title: string
  /** One or two sentences under the title. */
  readonly intro?: ReactNode
  /** The page above this one. Left out it is the overview, and then only phones show it: wider screens have the list of rooms. Null for none. */
  readonly back?: { readonly href: string; readonly text: string } | null
  readonly children: ReactNode
}

const overview = { href: '/account', text: 'Личный кабинет' }

/** A page of the portal: the way back, its title, what it is about, and its sections. */
export function AccountPage({ title, intro, back, children }: Props) {
  const above = back === undefined ? overview : back
  return (
    <div className="grid gap-8">
      <header className="grid gap-3">
        {above && (
          <Link
            href={route(above.href)}
            className={cx('-my-2 -ml-1 inline-flex min-h-11 w-fit items-center gap-2 text-muted hover:text-ink print:hidden', back === undefined && 'lg:hidden')}
          >
            <Icon name="arrow-left" className="size-5" />
            {above.text}
          </Link>
        )}
        <h1 className="text-3xl break-words">{title}</h1>
        {intro && <div className="max-w-prose text-lg text-pretty text-muted">{intro}</div>}
      </header>
      {children}
    </div>
  )
}
