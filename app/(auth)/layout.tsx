import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Reasons } from '#components/auth/reasons.tsx'
import { BareShell } from '#components/layout/bare-shell.tsx'

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <BareShell back={{ href: '/', text: 'В магазин' }}>
      <div className="wrap grid gap-x-12 py-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] xl:gap-x-20">
        <Reasons />
        <div className="mx-auto w-full max-w-[440px] lg:py-10">{children}</div>
      </div>
    </BareShell>
  )
}
