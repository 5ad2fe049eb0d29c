import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AccountNav } from '#components/account/account-nav.tsx'
import { SignedInOnly } from '#components/account/signed-in-only.tsx'
import { SiteShell } from '#components/layout/site-shell.tsx'
import { currentSession } from '#lib/auth/current-customer.ts'
import { leave } from './actions.ts'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The frame of the portal. It guards nothing: it is not rendered anew on the way from page to page, so every page asks who is there. */
export default async function AccountLayout({ children }: { readonly children: ReactNode }) {
  return (
    <SiteShell>
      <SignedInOnly somebody={(await currentSession()) !== null} />
      <div className="wrap grid items-start gap-x-16 py-6 lg:grid-cols-[13rem_minmax(0,1fr)] lg:py-12 xl:gap-x-20">
        <AccountNav leave={leave} />
        <div className="min-w-0">{children}</div>
      </div>
    </SiteShell>
  )
}
