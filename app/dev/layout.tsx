import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { BareShell } from '#components/layout/bare-shell.tsx'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** What only a demonstration has; each page asks `demoOnly`, so that the answer of a live shop stands in this frame, too. */
export default function DevLayout({ children }: { readonly children: ReactNode }) {
  return <BareShell back={{ href: '/', text: 'В магазин' }}>{children}</BareShell>
}
