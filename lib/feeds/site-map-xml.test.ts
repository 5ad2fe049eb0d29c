import { expect, test } from 'vitest'
import { siteMapXml } from './site-map-xml.ts'

test('an index names maps, a map names pages with their pictures and dates', () => {
  const changedAt = new Date('2026-11-23T10:00:00Z')
  expect(siteMapXml('index', [{ url: 'https://bigio.ru/sitemaps/pages.xml', changedAt }])).toContain(
    '<sitemap><loc>https://bigio.ru/sitemaps/pages.xml</loc><lastmod>2026-11-23T10:00:00.000Z</lastmod></sitemap>',
  )
  expect(siteMapXml('pages', [{ url: 'https://bigio.ru/' }])).toContain('<url><loc>https://bigio.ru/</loc></url>')
  expect(siteMapXml('pages', [{ url: 'https://bigio.ru/a', changedAt, pictures: ['https://bigio.ru/a.webp'] }])).toContain(
    '<url><loc>https://bigio.ru/a</loc><lastmod>2026-11-23T10:00:00.000Z</lastmod><image:image><image:loc>https://bigio.ru/a.webp</image:loc></image:image></url>',
  )
})

test('an address cannot become markup', () => {
  expect(siteMapXml('pages', [{ url: 'https://bigio.ru/?a=1&b=<c>' }])).toContain('<loc>https://bigio.ru/?a=1&amp;b=&lt;c&gt;</loc>')
})
