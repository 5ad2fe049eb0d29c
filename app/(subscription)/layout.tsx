import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { BareShell } from '#components/layout/bare-shell.tsx'

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default function SubscriptionLayout({ children }: { readonly children: ReactNode }) {
  return (
    <BareShell back={{ href: '/', text: 'В магазин' }}>
      <div className="wrap py-8 sm:py-14">
        <div className="mx-auto w-full max-w-[640px]">{children}</div>
      </div>
    </BareShell>
  )
}
