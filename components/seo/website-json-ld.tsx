import { env } from '#lib/env.ts'
import { shop } from '#lib/shop.ts'
import { JsonLd } from './json-ld.tsx'

/** The site and where its search is, for search engines: on the home page. */
export function WebsiteJsonLd() {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: shop.name,
    url: env.APP_URL,
    potentialAction: {
      '@type': 'SearchAction',
      'target': { '@type': 'EntryPoint', 'urlTemplate': `${env.APP_URL}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  }
  return <JsonLd data={data} />
}
