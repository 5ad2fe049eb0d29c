import type { Metadata } from 'next'
import { PageNotFound } from '#components/layout/page-not-found.tsx'
import { SiteShell } from '#components/layout/site-shell.tsx'

export const metadata: Metadata = { title: 'Страница не найдена' }

/** Any address that is none. */
export default function NotFound() {
  return (
    <SiteShell>
      <PageNotFound />
    </SiteShell>
  )
}
