import { xml } from '#lib/text/xml.ts'

export type MapEntry = {
  /** A whole address. */
  readonly url: string
  /** When what the page shows last changed; absent where nobody knows. */
  readonly changedAt?: Date | null | undefined
  /** Whole addresses of its pictures. */
  readonly pictures?: readonly string[]
}

const pages = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">'
const index = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'

/** A site map of pages with their pictures, or with `kind` «index» of other site maps, as sitemaps.org and Google's extension for pictures describe them. */
export function siteMapXml(kind: 'pages' | 'index', entries: readonly MapEntry[]): string {
  const [root, tag] = kind === 'pages' ? [pages, 'url'] : [index, 'sitemap']
  const lines = entries.map(({ url, changedAt, pictures = [] }) => [
    `<${tag}><loc>${xml(url)}</loc>`,
    changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '',
    ...pictures.map((picture) => `<image:image><image:loc>${xml(picture)}</image:loc></image:image>`),
    `</${tag}>`,
  ].join(''))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n${lines.join('\n')}\n</${kind === 'pages' ? 'urlset' : 'sitemapindex'}>\n`
}
