/** What may be done how often. `points` in `minutes`; `demo` is the factor for a demo, where tests and one office share an address. */
type Rule = { readonly points: number; readonly minutes: number; readonly demo?: number }

/**
 * By address: against one machine that tries many contacts; wide, because mobile networks put thousands of shoppers behind one
 * address. By contact or person: against many machines that try one; narrow in a demo, too.
 */
export const limits = {
  /** Wrong passwords; a right one gives the try back. */
  'sign-in:address': { points: 50, minutes: 15, demo: 20 },
  'sign-in:contact': { points: 5, minutes: 15 },
  /** Letters and SMS with a code or link. */
  'ask:address': { points: 60, minutes: 60, demo: 20 },
  'ask:contact': { points: 5, minutes: 60 },
  'ask:contact-day': { points: 12, minutes: 1440 },
  /** Wrong codes: five a proof besides. */
  'code:address': { points: 60, minutes: 15, demo: 20 },
  'code:contact': { points: 15, minutes: 1440 },
  /** Requests and claims of somebody who is signed in. */
  'appeal:person': { points: 20, minutes: 1440 },
  /** Reviews of goods, their photos and votes under them. */
  'review:person': { points: 30, minutes: 1440 },
  'review-photo:person': { points: 40, minutes: 60 },
  'review-vote:person': { points: 60, minutes: 60 },
  /** Questions about goods of somebody who is signed in. */
  'question:person': { points: 15, minutes: 1440 },
  /** Links to the archive of all data of a person, and archives fetched by them. */
  'export:person': { points: 10, minutes: 60 },
  'export-fetch:person': { points: 20, minutes: 60 },
  /** Letters and SMS of somebody signed in who changes a contact: to however many strangers. */
  'change:person': { points: 10, minutes: 60 },
  'change:person-day': { points: 20, minutes: 1440 },
  /** Wrong codes of a change. By person: a stranger's contact is not locked by it. */
  'change-code:person': { points: 15, minutes: 1440 },
  /** Wrong second factors and recovery codes. */
  'factor:person': { points: 10, minutes: 60 },
  /** Wrong passwords of somebody who is signed in. */
  'password:person': { points: 10, minutes: 15 },
  /** What browsers that allowed the counter send, and choices of the counter. */
  'visit:address': { points: 300, minutes: 60, demo: 20 },
  'choice:address': { points: 60, minutes: 60, demo: 20 },
  /** Promo codes that are none; one that is gives the try back. By cart: narrow in a demo, too. */
  'promo:address': { points: 30, minutes: 30, demo: 50 },
  'promo:cart': { points: 10, minutes: 30 },
  /** CVs sent in, good or not: each is looked through. */
  'cv:address': { points: 20, minutes: 60, demo: 50 },
  /** Complaints about reviews. */
  'review-report:address': { points: 20, minutes: 60, demo: 50 },
  'order:address': { points: 20, minutes: 60, demo: 50 },
} as const satisfies Record<string, Rule>

export type LimitName = keyof typeof limits
