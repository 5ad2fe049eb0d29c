import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { BareShell } from '#components/layout/bare-shell.tsx'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** Answering a vacancy and one's own application: one thing to do, nothing beside it. */
export default function CareersLayout({ children }: { readonly children: ReactNode }) {
  return <BareShell back={{ href: '/careers', text: 'К вакансиям' }}>{children}</BareShell>
}
