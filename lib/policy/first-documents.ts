import type { ConsentChannel, DocumentKind } from '#lib/db/generated/enums.ts'

type FirstDocument = {
  readonly code: string
  readonly kind: DocumentKind
  readonly purpose: string | null
  readonly channel: ConsentChannel | null
  /** In prisma/policy. */
  readonly file: string
}

const consentTexts: readonly (readonly [purpose: string, ...channels: ConsentChannel[]])[] = [
  ['news-offers', 'email', 'sms'], ['ads', 'email', 'sms'], ['bonus-notices', 'email', 'sms'], ['vacancies', 'email'], ['talent-pool', 'email'],
  ['publish-name', 'site'], ['analytics', 'site'], ['recommendations', 'site'], ['back-in-stock', 'email'], ['mail-counting', 'email'],
]

/** The documents whose first version every database has; their texts lie in prisma/policy. */
export const firstDocuments: readonly FirstDocument[] = [
  { code: 'policy', kind: 'policy', purpose: null, channel: null, file: 'policy.txt' },
  ...consentTexts.flatMap(([purpose, ...channels]) => channels.map((channel) => ({
    code: `consent/${purpose}/${channel}`, kind: 'consent_text' as const, purpose, channel, file: `consent/${purpose}-${channel}.txt`,
  }))),
  { code: 'cookies', kind: 'cookie_notice', purpose: null, channel: null, file: 'cookies.txt' },
]
