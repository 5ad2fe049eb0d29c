import type { Metadata } from 'next'
import { PageNotFound } from '#components/layout/page-not-found.tsx'
import { SiteShell } from '#components/layout/site-shell.tsx'
import { shop } from '#lib/shop.ts'
import RootLayout, { metadata as site, viewport } from './layout.tsx'

export { viewport }
export const metadata: Metadata = { ...site, title: `Страница не найдена — ${shop.name}` }

/**
 * Any address that is none. A `not-found.tsx` of the root would travel with every page, the shop's frame a second time:
 * 19 kB of each page. Groups of pages have one of their own.
 */
export default function GlobalNotFound() {
  return (
    <RootLayout>
      <SiteShell>
        <PageNotFound />
      </SiteShell>
    </RootLayout>
  )
}
