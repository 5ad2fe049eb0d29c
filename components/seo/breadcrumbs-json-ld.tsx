import type { Crumb } from '#components/ui/breadcrumbs.tsx'
import { env } from '#lib/env.ts'
import { JsonLd } from './json-ld.tsx'

/** The way to a page for search engines; give it the items of `Breadcrumbs`. */
export function BreadcrumbsJsonLd({ items }: { readonly items: readonly Crumb[] }) {
  const itemListElement = items.map(({ name, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    ...(href === undefined ? {} : { item: `${env.APP_URL}${href}` }),
  }))
  return <JsonLd data={{ '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement }} />
}
