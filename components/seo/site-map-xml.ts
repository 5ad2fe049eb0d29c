const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** A site map of pages, or with `kind` «index» of other site maps, as sitemaps.org describes them. `urls` are whole addresses. */
export function siteMapXml(kind: 'pages' | 'index', urls: readonly string[]): string {
  const [root, entry] = kind === 'pages' ? ['urlset', 'url'] : ['sitemapindex', 'sitemap']
  const entries = urls.map((url) => `<${entry}><loc>${url.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '')}</loc></${entry}>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${root}>\n`
}
