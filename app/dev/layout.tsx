import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { BareShell } from '#components/layout/bare-shell.tsx'
import { demoOnly } from './demo-only.ts'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** What only a demonstration has. */
export default function DevLayout({ children }: { readonly children: ReactNode }) {
  demoOnly()
  return <BareShell back={{ href: '/', text: 'В магазин' }}>{children}</BareShell>
}
