import { type BrowserContext, type BrowserContextOptions, expect as baseExpect, type Page, test as base } from '@playwright/test'
import { type DeskHousehold, openDeskHousehold } from './access/desk-household.ts'
import { type Household, openHousehold } from './access/household.ts'
import { type Bank, bank } from './bank.ts'
import { type Guard, startGuard } from './guard.ts'
import { type Mailbox, mailbox } from './mailbox.ts'
import { type People, people } from './people.ts'
import { type Shop, openShop } from './shop.ts'
import { type SmsInbox, sms } from './sms.ts'
import { toBeAccessible } from './to-be-accessible.ts'

type Fixtures = {
  /** Watches every page of the test; ends it with everything a shopper would call broken. */
  readonly guard: Guard
  /** Goods, stock and orders, through the commands of the domain. What a test makes is taken off sale after it. */
  readonly shop: Shop
  readonly people: People
  readonly mailbox: Mailbox
  readonly sms: SmsInbox
  readonly bank: Bank
  /** Opens one more browser, of somebody else or of the same person elsewhere: watched like the first. */
  readonly anotherBrowser: (options?: BrowserContextOptions) => Promise<Page>
}

type Shared = {
  /** A customer with something in every room, for tests that only look: all tests of one worker have the same. */
  readonly household: Household
  /** The same with something in every room of the desk. */
  readonly deskHousehold: DeskHousehold
}

/** Playwright's test with a shop, its bank, its mailbox and its SMS. Tests that change something share nothing: each has its own goods, cart and e-mail. */
export const test = base.extend<Fixtures, Shared>({
  guard: [
    async ({ context, baseURL }, use) => {
      const guard = startGuard([origin(baseURL), bank.origin])
      guard.watch(context)
      await use(guard)
      guard.verify()
    },
    { auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures it needs from here
  shop: async ({}, use) => {
    const shop = openShop()
    await use(shop)
    await shop.close()
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
  // oxlint-disable-next-line no-empty-pattern -- as above
  people: async ({}, use) => use(people),
  // oxlint-disable-next-line no-empty-pattern -- as above
  mailbox: async ({}, use) => use(mailbox),
  // oxlint-disable-next-line no-empty-pattern -- as above
  sms: async ({}, use) => use(sms),
  // oxlint-disable-next-line no-empty-pattern -- as above
  bank: async ({}, use) => use(bank),
  anotherBrowser: async ({ browser, guard }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      opened.push(context)
      guard.watch(context)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

export const expect = baseExpect.extend({ toBeAccessible })

function origin(url: string | undefined): string {
  if (!url) throw new Error('BASE_URL is not set')
  return new URL(url).origin
}
