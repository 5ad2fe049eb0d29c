import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { BareShell } from '#components/layout/bare-shell.tsx'
import { env } from '#lib/env.ts'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** What only a demonstration has; a live shop knows none of these addresses. */
export default function DevLayout({ children }: { readonly children: ReactNode }) {
  if (env.SHOP_MODE === 'live') notFound()
  return <BareShell back={{ href: '/', text: 'В магазин' }}>{children}</BareShell>
}
