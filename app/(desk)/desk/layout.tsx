import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SignedInOnly } from '#components/account/signed-in-only.tsx'
import { ForbiddenWithoutScripts } from '#components/desk/forbidden-without-scripts.tsx'
import { DeskShell } from '#components/desk/desk-shell.tsx'
import { currentSession } from '#lib/auth/current-customer.ts'
import { staffAtHand } from '#lib/auth/current-staff.ts'
import { lookUp } from '#lib/desk/actions.ts'
import { env } from '#lib/env.ts'
import { leave } from './actions.ts'

export const metadata: Metadata = {
  title: { default: 'Рабочий стол', template: '%s — рабочий стол' },
  robots: { index: false, follow: false },
}

/** The frame of the desk. It guards nothing: every page asks for its permission itself. Nobody of the staff sees an empty frame. */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const staff = await staffAtHand()
  return (
    <DeskShell roles={staff?.roles ?? []} name={staff?.givenName ?? ''} demo={env.SHOP_MODE === 'demo'} leave={leave} lookUp={lookUp}>
      <SignedInOnly somebody={(await currentSession()) !== null} />
      <ForbiddenWithoutScripts roles={staff?.roles ?? []} />
      {children}
    </DeskShell>
  )
}
