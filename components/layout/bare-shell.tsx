import Link from 'next/link'
import type { ReactNode } from 'react'
import { DemoBanner } from './demo-banner.tsx'
import { Logo } from './logo.tsx'
import { OperatorLine } from './operator-line.tsx'
import { SkipLink } from './skip-link.tsx'

type Props = {
  readonly children: ReactNode
  /** Where the link at the right leads; nothing when left out. */
  readonly back?: { readonly href: '/cart' | '/catalogue' | '/careers' | '/'; readonly text: string }
}

/** A page without the shop around it, where one thing is to be finished: checkout, order status. */
export function BareShell({ children, back }: Props) {
  return (
    <>
      <SkipLink />
      <header className="border-b border-line bg-paper">
        <div className="wrap flex h-(--header) items-center justify-between gap-4">
          <Logo />
          {back && (
            <Link href={back.href} prefetch={false} className="link text-sm">
              {back.text}
            </Link>
          )}
        </div>
      </header>
      <DemoBanner />
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <footer className="mt-16 border-t border-line text-sm text-muted">
        <div className="wrap grid gap-3 py-6">
          <OperatorLine />
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <Link href="/offer" prefetch={false} className="link">Оферта</Link>
            <Link href="/returns" prefetch={false} className="link">Возврат</Link>
            <Link href="/privacy" prefetch={false} className="link">Политика обработки данных</Link>
          </p>
        </div>
      </footer>
    </>
  )
}
