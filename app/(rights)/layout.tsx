import type { ReactNode } from 'react'
import { SiteShell } from '#components/layout/site-shell.tsx'

/** Where somebody exercises a right nothing is advertised. */
export default function RightsLayout({ children }: { readonly children: ReactNode }) {
  return <SiteShell>{children}</SiteShell>
}
