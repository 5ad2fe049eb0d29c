import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { BareShell } from '#components/layout/bare-shell.tsx'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** Joining and one's own points: one thing to do, nothing beside it. */
export default function BonusLayout({ children }: { readonly children: ReactNode }) {
  return <BareShell back={{ href: '/', text: 'В магазин' }}>{children}</BareShell>
}
