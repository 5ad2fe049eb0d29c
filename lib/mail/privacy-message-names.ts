/** The messages about requests, claims and incidents, apart from their templates. */
export const privacyMessageNames = [
  /** Basis: a request or a claim. To whoever made it. */
  'appeal-received',
  'appeal-extended',
  'appeal-answered',
  'appeal-recalled',
  /** Basis: a request to destroy. What will go and when, and how to recall it; the last letter. */
  'destruction-planned',
  'destruction-last',
  /** The same, to the shop's own people. */
  'appeal-due-soon',
  'appeal-late',
  /** Basis: an incident. To the people concerned. */
  'incident-notice',
  /** To the shop's own people: opened, four hours left, missed. */
  'incident-opened',
  'incident-warning',
  'incident-missed',
] as const

export type PrivacyMessageName = (typeof privacyMessageNames)[number]
