import type { ReactNode } from 'react'
import { getFamilies } from '#lib/catalogue/queries.ts'
import { DemoBanner } from './demo-banner.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { SkipLink } from './skip-link.tsx'

/** Header, page and footer of everything that is open to the public. */
export async function SiteShell({ children }: { readonly children: ReactNode }) {
  const categories = await getFamilies()
  return (
    <>
      <SkipLink />
      <SiteHeader categories={categories} />
      <DemoBanner />
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter categories={categories} />
    </>
  )
}
