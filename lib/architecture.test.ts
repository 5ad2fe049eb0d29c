import { describe, expect, test } from 'vitest'
import { readSources, type Source } from '#lib/cli/test/sources.ts'

/** What knows nothing of the shop. */
const foundation = ['action', 'clock', 'crypto', 'env.ts', 'form', 'http', 'malloc.ts', 'money', 'shop.ts', 'text']

/** One adapter each to the outside. */
const platform = ['auth', 'cache', 'db', 'egress', 'faults', 'files', 'jobs', 'limits', 'log', 'mail', 'pdf', 'sms']

/** What each domain may know of the other domains. A file instead of a domain: this much and no more. */
const domains: Readonly<Record<string, readonly string[]>> = {
  catalogue: [],
  stock: [],
  // files of what is sold, its prices and its quantities
  imports: ['catalogue', 'stock'],
  // texts and rules, and who the shop holds data of: what consent and privacy rest on
  policy: [],
  subjects: [],
  // whatever leaves is written down first
  disclosures: [],
  messages: ['subjects', 'disclosures'],
  proofs: ['messages', 'subjects'],
  consent: ['policy', 'subjects', 'disclosures', 'messages', 'proofs'],
  // whoever has proved a contact takes along the orders made before; a corrected contact reaches open orders, and carries no consent over
  customers: ['subjects', 'messages', 'proofs', 'consent/change-contact.ts', 'bonus/members/claim-membership.ts', 'careers/tell-of-end.ts', 'orders/claim-orders.ts', 'orders/correct-contact.ts'],
  // whoever signs in takes along the cart, and what was bought as a guest since; boxes ticked at registration wait for the proof
  accounts: ['policy', 'subjects', 'messages', 'proofs', 'consent', 'customers', 'cart/adopt-cart.ts', 'cart/cart-cookie.ts', 'bonus/members/claim-membership.ts', 'orders/claim-orders.ts'],
  staff: ['accounts', 'customers'],
  wishlist: ['catalogue'],
  // who bought writes, as long as the policy in force names it; under which name, their consent says
  reviews: ['policy', 'consent', 'accounts/refusals.ts'],
  // how long their lists are, and whether the policy in force lets the account keep them
  compare: ['catalogue', 'policy'],
  viewed: ['catalogue', 'policy'],
  // what is on sale, by the words of shoppers
  search: ['catalogue'],
  // what machines read of what is sold
  feeds: ['catalogue', 'delivery'],
  // keyed digests of contacts: a limit per person holds for guests, too
  promo: ['subjects/contact-hash.ts'],
  // the programme's text is made of its numbers
  bonus: [
    'catalogue', 'customers', 'subjects', 'messages', 'policy', 'promo/promo-effect.ts',
    // whoever joins without an account proves a contact, and may agree to more than that
    'proofs', 'consent', 'accounts/proof-cookie.ts', 'accounts/queries.ts', 'accounts/refusals.ts', 'accounts/schema.ts',
  ],
  // points to be earned stand beside prices
  cart: ['catalogue', 'stock', 'promo', 'bonus'],
  // who allowed the counter, and what it counts
  visits: ['subjects', 'consent', 'catalogue'],
  delivery: ['catalogue', 'cart'],
  // an order asks for a payment, for money back and for the receipt of its hand-over; what comes of it payments tell the order
  orders: [
    'catalogue', 'stock', 'cart', 'delivery', 'bonus', 'subjects', 'messages', 'disclosures',
    'payments/start-payment.ts', 'payments/open-settlement.ts', 'payments/refund-order.ts', 'payments/refund-return.ts', 'payments/sync-order.ts', 'payments/provider.ts',
    'payments/receipt.ts', 'payments/receipt-lines.ts', 'payments/refund-items.ts',
    // whoever packs reads names and places
    'privacy/read-as-staff.ts',
  ],
  payments: ['disclosures', 'messages', 'orders/lock-order.ts', 'orders/transition-order.ts', 'orders/order-link.ts'],
  checkout: ['policy', 'subjects', 'consent', 'customers', 'catalogue', 'stock', 'promo', 'bonus', 'cart', 'delivery', 'messages', 'payments', 'orders'],
  // what is personal is not copied into it
  audit: ['privacy/data-register.ts', 'privacy/held/show-value.ts', 'privacy/desk/staff-names.ts'],
  // the queue of jobs
  upkeep: ['audit'],
  // one action on many orders
  bulk: ['orders'],
  // whoever answers a vacancy proves a contact and may agree to the talent pool
  careers: ['policy', 'subjects', 'disclosures', 'messages', 'proofs', 'consent', 'customers', 'accounts/proof-cookie.ts', 'accounts/queries.ts', 'accounts/refusals.ts', 'accounts/schema.ts'],
  // a person's rights reach everything that is held of them
  privacy: ['policy', 'subjects', 'disclosures', 'consent', 'messages', 'proofs', 'customers', 'accounts', 'orders', 'payments', 'cart', 'wishlist', 'careers', 'reviews', 'staff'],
  // a guest proves an e-mail; the shop's own term counts working days
  questions: ['catalogue', 'subjects', 'messages', 'proofs', 'privacy/calendar.ts', 'privacy/clocks.ts', 'accounts/proof-cookie.ts', 'accounts/queries.ts', 'accounts/refusals.ts', 'accounts/schema.ts'],
  // whoever said yes, and nobody else: reads what people bought, writes nothing but its own messages
  marketing: ['catalogue', 'cart', 'bonus', 'orders', 'reviews', 'delivery', 'policy', 'subjects', 'disclosures', 'messages', 'consent', 'privacy', 'visits'],
  'customer-desk': ['accounts/notify-owner.ts', 'bonus/members/move-memberships.ts', 'compare/limits.ts', 'customers', 'consent', 'privacy', 'proofs', 'subjects', 'unmasking'],
  // where the programme is run: rules, campaigns, what is owed, who takes part
  'bonus-desk': ['bonus', 'catalogue', 'orders', 'policy', 'subjects', 'privacy', 'customer-desk'],
  // anybody complains about what anybody wrote; how long the shop takes counts working days
  'review-reports': ['privacy/clocks.ts'],
  // where reviews and complaints about them are decided
  'reviews-desk': ['reviews', 'review-reports', 'customer-desk', 'messages', 'privacy', 'unmasking'],
  // where hiring happens
  'careers-desk': ['careers', 'customer-desk', 'messages', 'policy', 'privacy', 'proofs', 'subjects', 'unmasking'],
  // questions about goods are answered beside their facts
  'questions-desk': ['questions', 'catalogue', 'customer-desk', 'messages', 'privacy', 'subjects', 'unmasking'],
  exports: ['policy', 'privacy'],
  // what staff see of people, for how long, and why
  unmasking: ['policy', 'privacy'],
  // counts and finds in every room, changes nothing there
  desk: ['catalogue', 'stock', 'bonus-desk', 'careers', 'careers-desk', 'questions-desk', 'review-reports', 'reviews-desk', 'customers', 'customer-desk', 'orders', 'privacy', 'messages', 'marketing'],
}

const sources = readSources()
const production = sources.filter(({ isTest }) => !isTest)

describe('who may know whom', () => {
  test('foundation <- platform <- domains <- components <- app; commands know all of lib, nobody knows them; one knows the ways to break the shop', () => {
    expect(offences(production, ({ file }, target) => !mayKnow(file, target))).toEqual([])
  })

  test('every folder of lib has its floor', () => {
    const floors = [...foundation, ...platform, ...Object.keys(domains), 'cli', 'support-api']
    expect(production.filter(({ file }) => file.startsWith('lib/') && !floors.includes(roomOf(file))).map(({ file }) => file)).toEqual([])
  })

  test('only tests, and the Support API, know what supports tests', () => {
    const supports = (file: string): boolean => file.startsWith('lib/support-api/')
    expect(offences(production, ({ file }, target) => /\.test\.tsx?$/.test(target) || (target.startsWith('lib/test-support/') && !supports(file)))).toEqual([])
  })

  test('the Support API is known to its own process and, while a shop is under test, to the worker: no page and no part of the site brings it along', () => {
    const known = offences(production, ({ file }, target) => target.startsWith('lib/support-api/') && !file.startsWith('lib/support-api/'))
    expect(new Set(known.map((line) => line.split(' -> ')[0]))).toEqual(new Set(['lib/cli/test-support.ts', 'lib/cli/work.ts']))
    expect(production.find(({ file }) => file === 'lib/cli/work.ts')?.code).toContain("env.TEST_SUPPORT === '1' ? (await import('#lib/support-api/jobs/watched.ts'))")
  })

  test('a client component and all it imports reach no database, settings, secrets or server modules', () => {
    const byFile = new Map(sources.map((source) => [source.file, source]))
    const leaks = production.filter(isClient).flatMap(({ file }) => serverPaths(file, byFile))
    expect(leaks).toEqual([])
  })

  test('next/* stays in app, components, actions, cached queries, lib/cache and lib/auth', () => {
    const allowed = /^(app|components|lib\/(cache|auth))\/|^lib\/.*\/(actions|queries)\.ts$|^[^/]+\.ts$/
    const outside = production.filter(({ file }) => !allowed.test(file))
    expect(imported(outside, ({ specifier, typeOnly }) => /^next(\/|$)/.test(specifier) && !typeOnly)).toEqual([])
  })
})

describe('one room for each', () => {
  test('process.env: settings, commands and configuration', () => {
    const readers = production.filter(({ file, code }) => {
      const used = code.replaceAll(/process\.env\.(NODE_ENV|NEXT_RUNTIME)\b/g, '')
      return /process\.env/.test(used) && !/^lib\/(env\.ts|cli\/)|\.config\.ts$/.test(file)
    })
    expect(readers.map(({ file }) => file)).toEqual([])
  })

  test('the present moment: lib/clock', () => {
    const readers = sources.filter(({ file, code }) => !/^(lib\/clock|e2e)\//.test(file) && /\bnew Date\(\s*\)|\bDate\.now\b/.test(code))
    expect(readers.filter(({ file }) => file !== 'lib/architecture.test.ts').map(({ file }) => file)).toEqual([])
  })
})

describe('how files look', () => {
  test('names are kebab-case', () => {
    const name = /^([a-z0-9]+(-[a-z0-9]+)*)(\.(db|test|spec|config|d))*\.tsx?$/
    expect(sources.filter(({ file }) => !name.test(file.split('/').at(-1) ?? '')).map(({ file }) => file)).toEqual([])
  })

  test('imports carry the file extension', () => {
    const own = imported(sources, ({ file, specifier }) => file !== undefined || specifier.startsWith('@/'))
    expect(own.filter((line) => !/\.(tsx?|mjs|css|json)$/.test(line))).toEqual([])
  })

  test('only neighbours of one room are named relatively', () => {
    const strangers = sources.flatMap(({ file, imports }) =>
      imports.flatMap((entry) => (entry.specifier.startsWith('.') && entry.file && !sameRoom(file, entry.file) ? [`${file} -> ${entry.specifier}`] : [])),
    )
    expect(strangers).toEqual([])
  })

  test('no barrels', () => {
    const barrels = sources.filter(({ file, code }) => /\/index\.tsx?$/.test(file) || /^(\s*export\b[^'"]*from\s*'[^']+'\s*)+$/.test(code))
    expect(barrels.map(({ file }) => file)).toEqual([])
  })

  test('no test is skipped, alone, or asleep', () => {
    const forbidden = /\b(test|it|describe)(\.\w+)*\.(skip|only|todo|fixme|skipIf|runIf)\b|\bwaitForTimeout\(/
    const found = sources.filter(({ file, isTest, code }) => isTest && forbidden.test(code) && file !== 'lib/architecture.test.ts')
    expect(found.map(({ file }) => file)).toEqual([])
  })
})

function mayKnow(file: string, target: string): boolean {
  const from = topOf(file)
  const to = topOf(target)
  if (from === 'lib' && to === 'lib') return mayKnowInLib(file, target)
  const floors = ['lib', 'components', 'app']
  if (target.startsWith('lib/cli/')) return from === 'prisma'
  if (target.startsWith('e2e/mutants/')) return file.startsWith('lib/cli/mutants')
  return !floors.includes(from) || (floors.includes(to) && floors.indexOf(to) <= floors.indexOf(from))
}

function mayKnowInLib(file: string, target: string): boolean {
  const from = roomOf(file)
  const to = roomOf(target)
  if (from === to || from === 'cli') return true
  if (from === 'support-api') return to !== 'cli'
  if (to === 'cli') return false
  if (foundation.includes(to)) return true
  if (platform.includes(to)) return !foundation.includes(from)
  const known = domains[from] ?? []
  return known.includes(to) || known.includes(target.slice('lib/'.length))
}

/** `lib/orders/lock-order.ts` -> `orders`; `lib/env.ts` -> `env.ts`. */
function roomOf(file: string): string {
  return file.split('/')[1] ?? ''
}

function sameRoom(file: string, target: string): boolean {
  return topOf(file) === topOf(target) && (file.split('/').length === 2 || roomOf(file) === roomOf(target))
}

function topOf(file: string): string {
  return file.split('/')[0] ?? ''
}

function offences(among: readonly Source[], isOffence: (source: Source, target: string) => boolean): string[] {
  return among.flatMap((source) =>
    source.imports.flatMap(({ file }) => (file && isOffence(source, file) ? [`${source.file} -> ${file}`] : [])),
  )
}

function imported(among: readonly Source[], matches: (entry: Source['imports'][number]) => boolean): string[] {
  return among.flatMap(({ file, imports }) => imports.filter(matches).map(({ specifier }) => `${file} -> ${specifier}`))
}

function isClient({ code }: Source): boolean {
  return /^\s*'use client'/.test(code)
}

/** The ways from a client component to what must not leave the server. Server actions are where the way ends: Next sends a reference. */
function serverPaths(start: string, byFile: ReadonlyMap<string, Source>): string[] {
  const seen = new Set<string>()
  const found: string[] = []
  const visit = (file: string, way: readonly string[]): void => {
    const source = byFile.get(file)
    if (!source || seen.has(file) || /^\s*'use server'/.test(source.code)) return
    seen.add(file)
    for (const entry of source.imports.filter(({ typeOnly }) => !typeOnly)) {
      const secret = /^(node:|pg$|next\/(headers|cache|server)$)/.test(entry.specifier) || /^lib\/(db|log|jobs)\/|^lib\/env\.ts$/.test(entry.file ?? '')
      if (secret) found.push([...way, entry.file ?? entry.specifier].join(' -> '))
      else if (entry.file) visit(entry.file, [...way, entry.file])
    }
  }
  visit(start, [start])
  return found
}
