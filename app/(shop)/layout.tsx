import type { ReactNode } from 'react'
import { SiteShell } from '#components/layout/site-shell.tsx'

export default function ShopLayout({ children }: { readonly children: ReactNode }) {
  return <SiteShell>{children}</SiteShell>
}
