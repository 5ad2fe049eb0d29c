import Link from 'next/link'
import type { ReactNode } from 'react'
import { serviceLinks } from '#components/layout/service-links.ts'
import { BreadcrumbsJsonLd } from '#components/seo/breadcrumbs-json-ld.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'

type Props = {
  readonly title: string
  readonly lead: ReactNode
  readonly current: (typeof serviceLinks)[number]['href']
  readonly children: ReactNode
}

/** A page of words: what a distance seller must publish, with its neighbours at hand (on phones the footer has them). */
export function InfoPage({ title, lead, current, children }: Props) {
  const way = [{ name: 'Главная', href: '/' }, { name: title }]
  return (
    <div className="wrap pt-4 lg:pt-6">
      <BreadcrumbsJsonLd items={way} />
      <Breadcrumbs items={way} />
      <div className="mt-6 grid gap-10 lg:mt-10 lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-16">
        <nav aria-label="Покупателям" className="hidden pt-2 lg:block">
          <ul className="sticky top-[calc(var(--header)+2rem)] grid gap-1">
            {serviceLinks.map(({ href, text }) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  aria-current={href === current ? 'page' : undefined}
                  className="inline-flex min-h-9 items-center text-muted hover:text-ink hover:underline aria-[current]:font-medium aria-[current]:text-ink"
                >
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <article className="min-w-0 max-w-3xl">
          <h1 className="text-3xl">{title}</h1>
          <p className="mt-4 text-lg text-muted">{lead}</p>
          {children}
        </article>
      </div>
    </div>
  )
}
