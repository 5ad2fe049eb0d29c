import type { CampaignCell } from './types.ts'

const columns = {
  'news-offers/email': 'news_email',
  'news-offers/sms': 'news_sms',
  'ads/email': 'ads_email',
  'ads/sms': 'ads_sms',
  'bonus-notices/email': 'bonus_email',
  'bonus-notices/sms': 'bonus_sms',
} as const

/** The column of `marketing_profiles` that says what stands of a consent; null for what no campaign goes by. */
export function profileColumn({ purpose, channel }: CampaignCell): string | null {
  const cells: Readonly<Record<string, string>> = columns
  return cells[`${purpose}/${channel}`] ?? null
}
