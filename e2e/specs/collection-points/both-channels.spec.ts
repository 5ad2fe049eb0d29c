import { newBuyer } from '#e2e/kit/buyer.ts'
import { confirm, someEmail, someMobile } from '#e2e/kit/inside/collection/agree-by-commands.ts'
import type { CampaignCell } from '#e2e/kit/inside/collection/plan-by-point.ts'
import { type Came, sentAt } from '#e2e/kit/inside/collection/sent-at.ts'
import { tickOld } from '#e2e/kit/inside/collection/tick-old.ts'
import type { Somebody } from '#e2e/kit/inside/collection/what-came.ts'
import { boxToken } from '#e2e/kit/inside/box-token.ts'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { codeFor, fillSignUp, newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { joinForm, memberPage } from '#e2e/kit/pages/bonus-page.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { communicationsPage } from '#e2e/kit/pages/communications-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { signUpPage } from '#e2e/kit/pages/sign-up-page.ts'
import type { Person } from '#e2e/kit/person.ts'
import { expect, test } from '#e2e/kit/test.ts'

// Plain forms post the same boxes as scripts do, at a fifth of the price.
test.use({ javaScriptEnabled: false })
// Several people go through a form each, and with the first campaign of a shop the process starts that sends it.
test.describe.configure({ timeout: 120_000 })

const byEmail = { purpose: 'ads', channel: 'email' } as const
const bySms = { purpose: 'ads', channel: 'sms' } as const
const ads: readonly CampaignCell[] = [byEmail, bySms]

const nothing: Came = { ledger: {}, got: [], forced: [] }

test('регистрация: без отметок, только почта, только СМС, отозвано в очереди, прежний текст — уходит только то, что дано §3.1 §4.1.6 §4.1.10 §6.1.5 §9.1', async ({ page, context }) => {
  const form = signUpPage(page)
  const open = async (newcomer: ReturnType<typeof newNewcomer>) => {
    await context.clearCookies()
    await page.goto('/sign-up')
    await fillSignUp(page, newcomer)
  }
  const enter = async (contact: string) => {
    await form.submit.click()
    await codePage(page).code.fill(await codeFor(contact))
    await codePage(page).submit.click()
    await expect(page).toHaveURL('/account')
  }
  const [none, email, sms] = [newNewcomer(), newNewcomer(), newNewcomer('phone')]

  await test.step('прежний текст не принят, без отметки кабинет открыт', async () => {
    await open(none)
    await tickOld(form.consent('email'), await boxToken('registration', byEmail, { before: true }))
    await form.submit.click()
    await expect(form.consent('email')).toHaveAccessibleDescription(/Текст согласия только что изменился/)
    await form.consent('email').uncheck()
    await form.password.fill(none.password)
    await enter(none.contact)
  })
  await test.step('только почта', async () => {
    await open(email)
    await form.consent('email').check()
    await enter(email.contact)
  })
  await test.step('только СМС', async () => {
    await open(sms)
    await form.consent('sms').check()
    await enter(sms.contact)
  })

  expect(await sentAt(page, { point: 'registration', asked: ads, cells: ads }, { none: { email: none.contact }, email: { email: email.contact }, sms: { mobile: sms.contact } })).toEqual({
    none: nothing,
    email: { ledger: { 'ads/email': 'confirmed' }, got: ['ads/email'], forced: [] },
    sms: { ledger: { 'ads/sms': 'confirmed' }, got: ['ads/sms'], forced: [] },
    withdrawn: { ledger: { 'ads/email': 'withdrawn', 'ads/sms': 'confirmed' }, got: ['ads/sms'], forced: [] },
  })
})

test('оформление: без отметок, только почта, только СМС, отозвано в очереди, прежний текст — уходит только то, что дано §2.2 §3.1 §3.2.2 §4.1.10 §6.1.5 §9.1', async ({ page, shop }) => {
  const device = await shop.product({ stock: 9 })
  const form = checkoutPage(page)
  const buy = async (tick: () => Promise<void>): Promise<Required<Somebody>> => {
    const [buyer, mobile] = [newBuyer(), someMobile()]
    await holdCart(page, device)
    await page.goto('/checkout')
    await fillCheckout(page, buyer, { payment: 'on_delivery' })
    await form.phone.fill(mobile)
    // Only now the price of the delivery is known: it is told, and the order waits for a second press.
    await form.submit.click()
    await expect(form.alert).toBeVisible()
    await tick()
    await form.submit.click()
    await expect(orderPage(page).status).toHaveText('Заказ принят')
    return { email: buyer.email, mobile }
  }
  // A box that gives nothing stops no order.
  const none = await buy(async () => tickOld(form.consent('email'), await boxToken('checkout', byEmail, { before: true })))
  const email = await buy(() => form.consent('email').check())
  const sms = await buy(() => form.consent('sms').check())
  await confirm(email.email)
  await confirm(sms.mobile)

  expect(await sentAt(page, { point: 'checkout', asked: ads, cells: ads }, { none, email, sms })).toEqual({
    none: nothing,
    email: { ledger: { 'ads/email': 'confirmed' }, got: ['ads/email'], forced: [] },
    sms: { ledger: { 'ads/sms': 'confirmed' }, got: ['ads/sms'], forced: [] },
    withdrawn: { ledger: { 'ads/email': 'withdrawn', 'ads/sms': 'confirmed' }, got: ['ads/sms'], forced: [] },
  })
})

test('бонусная программа: без отметок, только почта, только СМС, отозвано в очереди, прежний текст — уходит только то, что дано §2.2 §3.1 §4.1.7 §4.1.11 §6.1.5 §9.1', async ({ page, mailbox, sms: inbox }) => {
  const form = joinForm(page)
  const notices = { email: /уведомления о бонусах по электронной почте/, sms: /уведомления о бонусах по СМС/ } as const
  const open = async (contact: string) => {
    await page.goto('/bonus/join')
    await form.contact.fill(contact)
  }
  const enter = async (code: () => Promise<string>) => {
    await form.submit.click()
    await expect(page).toHaveURL('/bonus/join/code')
    await codePage(page).code.fill(await code())
    await codePage(page).submit.click()
    await expect(memberPage(page).joined).toBeVisible()
  }
  const [none, email, sms] = [someEmail(), someEmail(), someMobile()]
  const letterTo = (to: string) => async () => await mailbox.of(to).latest(/Код для бонусной программы/).code()

  await test.step('прежний текст не принят, без отметок принят участник', async () => {
    await open(none)
    const token = await boxToken('bonus', { purpose: 'bonus-notices', channel: 'email' }, { before: true })
    await tickOld(form.box(notices.email), token)
    await form.submit.click()
    await expect(form.root).toContainText(/Текст согласия только что изменился/)
    await form.box(notices.email).uncheck()
    await enter(letterTo(none))
  })
  await test.step('только почта: уведомления и реклама', async () => {
    await open(email)
    await form.box(notices.email).check()
    await form.box(/рекламу по электронной почте/).check()
    await enter(letterTo(email))
  })
  await test.step('только СМС: уведомления', async () => {
    await open(sms)
    await form.box(notices.sms).check()
    await enter(() => inbox.of(sms).code())
  })

  const cells: readonly CampaignCell[] = [...ads, { purpose: 'bonus-notices', channel: 'email' }, { purpose: 'bonus-notices', channel: 'sms' }]
  expect(await sentAt(page, { point: 'bonus', asked: cells, cells }, { none: { email: none }, email: { email }, sms: { mobile: sms } })).toEqual({
    none: nothing,
    email: { ledger: { 'ads/email': 'confirmed', 'bonus-notices/email': 'confirmed' }, got: ['ads/email', 'bonus-notices/email'], forced: [] },
    sms: { ledger: { 'bonus-notices/sms': 'confirmed' }, got: ['bonus-notices/sms'], forced: [] },
    withdrawn: {
      ledger: { 'ads/email': 'withdrawn', 'bonus-notices/email': 'withdrawn', 'ads/sms': 'confirmed', 'bonus-notices/sms': 'confirmed' },
      got: ['ads/sms', 'bonus-notices/sms'],
      forced: [],
    },
  })
})

test('уведомления в кабинете: без отметок, только почта, только СМС, отозвано в очереди, прежний текст — уходит только то, что дано §4.1.7 §4.1.9 §4.1.10 §6.1.5 §9.1', async ({ as, page, shop }) => {
  const room = communicationsPage(page)
  const press = async (customer: Person, names: readonly string[], before?: () => Promise<void>) => {
    await as(customer, { in: page })
    await page.goto('/account/communications')
    await before?.()
    for (const name of names) {
      await room.cell(name).change.click()
      await expect(room.cell(name).state).toHaveText('Согласие дано')
    }
  }
  const [none, email, sms] = await Promise.all([shop.person(), shop.person(), shop.person()])
  const adsByEmail = 'Реклама по электронной почте'
  await press(none, [], async () => {
    const token = await boxToken('communications', byEmail, { before: true })
    await room.cell(adsByEmail).cell.locator('input[name=token]').first().evaluate((input, value) => input.setAttribute('value', value), token)
    await room.cell(adsByEmail).change.click()
    await expect(room.cell(adsByEmail).refusal).toContainText(/Текст согласия только что изменился/)
  })
  await press(email, [adsByEmail])
  await press(sms, ['Новости и предложения по СМС'])

  const cells: readonly CampaignCell[] = [...ads, { purpose: 'news-offers', channel: 'email' }, { purpose: 'news-offers', channel: 'sms' }]
  expect(await sentAt(page, { point: 'communications', asked: cells, cells }, { none, email, sms })).toEqual({
    none: nothing,
    email: { ledger: { 'ads/email': 'confirmed' }, got: ['ads/email'], forced: [] },
    sms: { ledger: { 'news-offers/sms': 'confirmed' }, got: ['news-offers/sms'], forced: [] },
    withdrawn: {
      ledger: { 'ads/email': 'withdrawn', 'news-offers/email': 'withdrawn', 'ads/sms': 'confirmed', 'news-offers/sms': 'confirmed' },
      got: ['ads/sms', 'news-offers/sms'],
      forced: [],
    },
  })
})
