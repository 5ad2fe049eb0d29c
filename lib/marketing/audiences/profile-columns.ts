import type { CampaignCell } from './types.ts'

/** In the order of the bits of `suppressed`. */
const columns = {
  'news-offers/email': 'news_email',
  'news-offers/sms': 'news_sms',
  'ads/email': 'ads_email',
  'ads/sms': 'ads_sms',
  'bonus-notices/email': 'bonus_email',
  'bonus-notices/sms': 'bonus_sms',
} as const

/** The column of `marketing_profiles` that says what stands of a consent, and its bit in `suppressed`; null for what no campaign goes by. */
export function profileCell({ purpose, channel }: CampaignCell): { readonly name: string; readonly bit: number } | null {
  const place = Object.keys(columns).indexOf(`${purpose}/${channel}`)
  const name = Object.values(columns)[place]
  return name === undefined ? null : { name, bit: 2 ** place }
}
