/** The letters to candidates, apart from their templates. Basis: the application (4.1.3); by e-mail only. */
export const careersMessageNames = [
  /** The first one: what was sent, what was agreed to, where to see how it stands. */
  'application-received',
  /** Words of the staff, as they wrote them. About an application letter. */
  'application-letter',
  /** About an interview: offered, booked (with the calendar file) or cancelled, as it is when the letter goes. */
  'application-interview',
  /** The candidate took it back. */
  'application-withdrawn',
  /** It ended with the consent it rested on: another e-mail, or no answer to `consent-ask`. */
  'application-ended',
  /** The policy became wider, the consent rests: whether to go on (9.1). */
  'consent-ask',
  /** The year in the talent pool ends: whether to stay. */
  'pool-ask',
] as const

export type CareersMessageName = (typeof careersMessageNames)[number]
