import { type BrowserContext, type BrowserContextOptions, expect as baseExpect, type Page, test as base } from '@playwright/test'
import { type DeskHousehold, openDeskHousehold } from './access/desk-household.ts'
import { type Household, openHousehold } from './access/household.ts'
import { closeGuard } from './attach-evidence.ts'
import { bankOrigin } from './bank-origin.ts'
import { clearStage } from './cast.ts'
import { type As, openStage, type Stage } from './fixtures/as.ts'
import { type BonusLedger, bonuses } from './fixtures/bonuses.ts'
import { type Clock, openClock } from './fixtures/clock.ts'
import { type ConsentLedger, consents } from './fixtures/consents.ts'
import { type Faults, openFaults } from './fixtures/faults.ts'
import { type Jobs, openJobs } from './fixtures/jobs.ts'
import { type Mailbox, mailbox } from './fixtures/mailbox.ts'
import { type Payments, openPayments } from './fixtures/payments.ts'
import { openShop, type Shop } from './fixtures/shop.ts'
import { type SmsInbox, sms } from './fixtures/sms.ts'
import { type Guard, startGuard } from './guard.ts'
import { ledgerMatchers } from './matchers/ledger-matchers.ts'
import { ownAddress } from './support/shop-address.ts'
import { toBeAccessible } from './to-be-accessible.ts'

type Fixtures = {
  /** Watches every page of the test; ends it with everything a shopper would call broken. */
  readonly guard: Guard
  /** Somebody signed in, in a browser of their own: `const anna = await as('anna')`, then `anna.page`. */
  readonly as: As
  /** People without a browser, goods, orders, promo codes, campaigns. What a test made is taken off sale after it. */
  readonly shop: Shop
  readonly mailbox: Mailbox
  readonly sms: SmsInbox
  readonly consents: ConsentLedger
  readonly bonuses: BonusLedger
  /** The bank. */
  readonly payments: Payments
  /** Failures of bank, mail and SMS. */
  readonly faults: Faults
  readonly jobs: Jobs
  /** The clock of shop and browsers; shows the present again after the test. */
  readonly clock: Clock
  /** Opens one more browser, of nobody yet. */
  readonly anotherBrowser: (options?: BrowserContextOptions) => Promise<Page>
  /** What is done with every browser of the test before it is used. */
  readonly watch: (context: BrowserContext) => Promise<void>
  readonly stage: Stage
}

type Shared = {
  /** A customer with something in every room, for tests that only look: all tests of one worker have the same. */
  readonly household: Household
  /** The same with something in every room of the desk. */
  readonly deskHousehold: DeskHousehold
}

/** Playwright's test with a shop of its own. Tests that change something share nothing: each has its own people, goods and orders. */
export const test = base.extend<Fixtures, Shared>({
  guard: [
    async ({ baseURL }, use, testInfo) => {
      clearStage()
      const began = new Date()
      const guard = startGuard([new URL(ownAddress(baseURL ?? '')).origin, bankOrigin()])
      await use(guard)
      await closeGuard(guard, testInfo, began)
    },
    { auto: true },
  ],
  watch: async ({ guard, clock }, use) =>
    use(async (context) => {
      guard.watch(context)
      await clock.follow(context)
    }),
  context: async ({ context, watch }, use) => {
    await watch(context)
    await use(context)
  },
  stage: async ({ browser, shop, watch }, use) => {
    const stage = openStage({ browser, shop, watch })
    await use(stage)
    await stage.close()
  },
  as: async ({ stage }, use) => use(stage.as),
  anotherBrowser: async ({ stage }, use) => use(stage.anotherBrowser),
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures it needs from here
  shop: async ({}, use) => {
    const shop = openShop()
    await use(shop)
    await shop.close()
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  mailbox: async ({}, use) => use(mailbox),
  // oxlint-disable-next-line no-empty-pattern -- as above
  sms: async ({}, use) => use(sms),
  // oxlint-disable-next-line no-empty-pattern -- as above
  consents: async ({}, use) => use(consents),
  // oxlint-disable-next-line no-empty-pattern -- as above
  bonuses: async ({}, use) => use(bonuses),
  // oxlint-disable-next-line no-empty-pattern -- as above
  payments: async ({}, use) => {
    const payments = openPayments()
    await use(payments)
    await payments.close()
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  faults: async ({}, use) => {
    const faults = openFaults()
    await use(faults)
    await faults.close()
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  jobs: async ({}, use) => {
    const jobs = openJobs()
    await use(jobs)
    await jobs.close()
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  clock: async ({}, use) => {
    const clock = openClock()
    await use(clock)
    await clock.close()
  },
  household: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const shop = openShop()
      await use(await openHousehold(shop))
      await shop.close()
    },
    { scope: 'worker' },
  ],
  deskHousehold: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const shop = openShop()
      await use(await openDeskHousehold(shop))
      await shop.close()
    },
    { scope: 'worker' },
  ],
})

export const expect = baseExpect.extend({ toBeAccessible, ...ledgerMatchers })
