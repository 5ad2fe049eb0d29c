import { expect, test } from 'vitest'
import { siteMapXml } from './site-map-xml.ts'

test('an index names maps, a map names pages', () => {
  expect(siteMapXml('index', ['https://bigio.ru/sitemaps/pages.xml'])).toContain('<sitemap><loc>https://bigio.ru/sitemaps/pages.xml</loc></sitemap>')
  expect(siteMapXml('pages', ['https://bigio.ru/'])).toContain('<url><loc>https://bigio.ru/</loc></url>')
})

test('an address cannot become markup', () => {
  expect(siteMapXml('pages', ['https://bigio.ru/?a=1&b=<c>'])).toContain('<loc>https://bigio.ru/?a=1&amp;b=&lt;c&gt;</loc>')
})
