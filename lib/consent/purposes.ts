import type { ConsentChannel } from '#lib/db/generated/enums.ts'

/** What consent may be asked for, and by which channels; each pair has a consent text of its own, `consent/<purpose>/<channel>`. */
export const consentPurposes = {
  /** 4.1.9. */
  'news-offers': ['email', 'sms'],
  /** 4.1.10. */
  ads: ['email', 'sms'],
  'bonus-notices': ['email', 'sms'],
  /** 4.1.12: what an application rests on. By it somebody hears of their own application, of nothing else. */
  vacancies: ['email'],
  /** 4.1.12, apart from the application itself. */
  'talent-pool': ['email'],
  /** 6.2.2, 152-FZ art. 10.1. */
  'publish-name': ['site'],
  /** 3.4. */
  analytics: ['site'],
  /** 4.1.2, 149-FZ art. 10.2-2. */
  recommendations: ['site'],
  /** 4.1.15: one letter about one variant. */
  'back-in-stock': ['email'],
  /** 4.1.16: that letters of mailings were opened, and links in them followed. */
  'mail-counting': ['email'],
} as const satisfies Readonly<Record<string, readonly ConsentChannel[]>>

export type ConsentPurpose = keyof typeof consentPurposes

/** One consent that may be given: what for, by which channel. */
export type ConsentCell = { readonly purpose: ConsentPurpose; readonly channel: ConsentChannel }

const ads = [{ purpose: 'ads', channel: 'email' }, { purpose: 'ads', channel: 'sms' }] as const

/** Where consents are asked for (3.1), and which: the table of collection points. No box is ever ticked beforehand, none is needed (6.1.1). */
export const collectionPoints = {
  registration: ads,
  checkout: ads,
  newsletter: [{ purpose: 'news-offers', channel: 'email' }],
  bonus: [...ads, { purpose: 'bonus-notices', channel: 'email' }, { purpose: 'bonus-notices', channel: 'sms' }],
  /** With an application, which needs the first of them and never the second. */
  vacancy: [{ purpose: 'vacancies', channel: 'email' }, { purpose: 'talent-pool', channel: 'email' }],
  review: [{ purpose: 'publish-name', channel: 'site' }],
  cookies: [{ purpose: 'analytics', channel: 'site' }],
  /** Asked for with the goods it is about, nowhere else. */
  restock: [{ purpose: 'back-in-stock', channel: 'email' }],
  communications: [
    { purpose: 'news-offers', channel: 'email' }, { purpose: 'news-offers', channel: 'sms' }, ...ads,
    { purpose: 'bonus-notices', channel: 'email' }, { purpose: 'bonus-notices', channel: 'sms' },
    { purpose: 'mail-counting', channel: 'email' }, { purpose: 'recommendations', channel: 'site' }, { purpose: 'publish-name', channel: 'site' },
  ],
} as const satisfies Readonly<Record<string, readonly ConsentCell[]>>

/** Consents that are asked for with what they are about, and taken back where all others are. */
export const askedElsewhere: readonly ConsentCell[] = [...collectionPoints.restock, ...collectionPoints.vacancy]

/** What «everything» is to whoever unsubscribes from messages: an application that is being considered goes on, and is withdrawn by its own switch. */
export const messageCells: readonly ConsentCell[] = [...collectionPoints.communications, ...askedElsewhere].filter(({ purpose }) => purpose !== 'vacancies')

export type CollectionPoint = keyof typeof collectionPoints
