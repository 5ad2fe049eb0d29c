import { JsonLd } from '#components/seo/json-ld.tsx'
import type { Programme } from '#lib/bonus/programme/types.ts'
import { env } from '#lib/env.ts'
import { shop } from '#lib/shop.ts'

/** The programme and its levels for search engines. */
export function ProgrammeJsonLd({ levels }: Pick<Programme, 'levels'>) {
  const url = `${env.APP_URL}/bonus`
  const hasTiers = levels.map(({ code, name, rate, turnoverFrom }) => ({
    '@type': 'MemberProgramTier',
    '@id': `${url}#${code}`,
    name,
    hasTierBenefit: ['https://schema.org/TierBenefitLoyaltyPoints'],
    // For each rouble that is paid.
    membershipPointsEarned: rate / 10_000,
    ...(turnoverFrom > 0 && { hasTierRequirement: { '@type': 'MonetaryAmount', value: turnoverFrom / 100, currency: 'RUB' } }),
  }))
  const hasMemberProgram = { '@type': 'MemberProgram', name: 'Бонусная программа', description: 'Бонусы за каждую покупку: один бонус — один рубль скидки', url, hasTiers }
  return <JsonLd data={{ '@context': 'https://schema.org', '@type': 'OnlineStore', name: shop.name, url: env.APP_URL, hasMemberProgram }} />
}
