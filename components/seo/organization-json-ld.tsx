import { env } from '#lib/env.ts'
import { operatorCard, shop } from '#lib/shop.ts'
import { JsonLd } from './json-ld.tsx'

/** Who sells here, for search engines: on the home page and the contacts. */
export function OrganizationJsonLd() {
  const { name, address, email, inn } = operatorCard({ inn: env.OPERATOR_INN, ogrnip: env.OPERATOR_OGRNIP })
  const data = {
    '@context': 'https://schema.org',
    '@type': 'OnlineStore',
    name: shop.name,
    legalName: name,
    url: env.APP_URL,
    logo: `${env.APP_URL}/brand/icon-512.png`,
    email,
    address,
    ...(inn === null ? {} : { taxID: inn }),
  }
  return <JsonLd data={data} />
}
