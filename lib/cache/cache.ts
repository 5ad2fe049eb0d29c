/**
 * Everything pages keep in the cache. Tags name what a page shows; `catalogue_changed` of the database says which of them
 * have changed, `listen-catalogue.ts` hears it and `/api/revalidate` expires them. The lifetime only bounds what no
 * notification announces: a novelty that ceases to be new, a notification lost with the process that should have heard it.
 *
 * | tag               | on                                           | expires when                                            |
 * |-------------------|----------------------------------------------|---------------------------------------------------------|
 * | product:<slug>    | the pages of the product                     | its text, price, pictures or told availability change   |
 * | card:<slug>       | its card among the related of another page   | what the card shows changes                             |
 * | category:<slug>   | the plain list of the category               | a card in it changes, comes or goes                     |
 * | catalogue         | home, the plain list of everything           | a card anywhere changes, comes or goes                  |
 * | offers            | feeds of the whole catalogue, site map       | anything of any product changes that its page shows     |
 * | policy            | pages of the policy and of other texts       | a version is published or comes into force              |
 * | texts             | forms that ask for consent, on most pages    | a consent text is published or comes into force         |
 * | bonus             | whatever shows points or rules of them       | rules or a campaign are published, begin or end         |
 * | careers           | the pages and feeds of vacancies             | a vacancy that is shown changes, begins or ends         |
 * | everything        | all of these, and the menus on every page    | a category changes; the listener was away               |
 *
 * Filtered lists are not kept: their number has no bound, and the database answers them in milliseconds.
 */
export const tags = {
  product: (slug: string) => `product:${slug}`,
  card: (slug: string) => `card:${slug}`,
  category: (slug: string) => `category:${slug}`,
  catalogue: 'catalogue',
  offers: 'offers',
  policy: 'policy',
  texts: 'texts',
  bonus: 'bonus',
  careers: 'careers',
  everything: 'everything',
} as const

/** Seconds after which a cached answer is asked anew even if nobody announced a change. */
export const LIFETIME = 3600
