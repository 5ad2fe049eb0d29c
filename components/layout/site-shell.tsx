import type { ReactNode } from 'react'
import { SearchForm } from '#components/search/search-form.tsx'
import { searchFields } from '#components/search/search-fields.ts'
import { getFamilies } from '#lib/catalogue/queries.ts'
import { DemoBanner } from './demo-banner.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { SkipLink } from './skip-link.tsx'

type Props = {
  readonly children: ReactNode
  /** Above the footer, where the newsletter is offered. */
  readonly newsletter?: ReactNode
  /** What is asked before anything else, over the page: early in the order of the keyboard. */
  readonly asked?: ReactNode
}

/** Header, page and footer of everything that is open to the public. */
export async function SiteShell({ children, newsletter, asked }: Props) {
  const categories = await getFamilies()
  return (
    <>
      <SkipLink />
      {asked}
      <SiteHeader categories={categories} />
      {/* On narrow screens it goes away with the page: the bar above stays low. */}
      <div className="wrap relative z-20 py-2 lg:hidden print:hidden">
        <SearchForm id={searchFields[1]} />
      </div>
      <DemoBanner />
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter categories={categories} newsletter={newsletter} />
    </>
  )
}
