import { db } from '#lib/db/db.ts'
import { shop } from '#lib/shop.ts'
import { xml } from '#lib/text/xml.ts'
import { offersXml } from './offer-xml.ts'
import { readDelivery } from './read-delivery.ts'
import { readProducts } from './read-products.ts'

/** What is on sale, for Yandex Market (YML): piece by piece, its head with the date first. `at` is the present moment, `site` the shop's origin. */
export async function* marketYml(at: Date, site: string): AsyncGenerator<string> {
  const [families, carried] = await Promise.all([readFamilies(), readDelivery()])
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<yml_catalog date="${at.toISOString().slice(0, 19)}+00:00">\n`
  yield [
    `<shop>\n<name>${xml(shop.name)}</name>\n<company>${xml(shop.operator)}</company>\n<url>${xml(site)}</url>\n`,
    '<currencies><currency id="RUR" rate="1"/></currencies>\n<categories>\n',
    ...families.map(({ number, parent, name }) => `<category id="${number}"${parent === null ? '' : ` parentId="${parent.number}"`}>${xml(name)}</category>\n`),
    '</categories>\n<offers>\n',
  ].join('')
  for await (const products of readProducts(at)) yield products.map((product) => offersXml(product, site, carried)).join('')
  yield '</offers>\n</shop>\n</yml_catalog>\n'
}

async function readFamilies() {
  return db.category.findMany({ orderBy: [{ position: 'asc' }, { number: 'asc' }], select: { number: true, name: true, parent: { select: { number: true } } } })
}
