import { accountPage } from '#e2e/kit/pages/account-page.ts'
import { securityPage } from '#e2e/kit/pages/security-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { days, minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

test('уведомления о входах выключают и включают; выбор остаётся', async ({ as }) => {
  const { page } = await as('anna')
  await page.goto('/account/security')
  const { notices } = securityPage(page)
  await expect(notices).toBeChecked()
  for (const on of [false, true]) {
    await notices.click()
    await expect(notices).toBeChecked({ checked: on })
    await expect(notices).not.toHaveAttribute('aria-busy')
    await page.reload()
    await expect(notices).toBeChecked({ checked: on })
  }
})

test('история входов открывается по частям, от последнего; чужие попытки выделены', async ({ as }) => {
  const customer = await as('anna')
  const moment = now().getTime()
  await db.securityEvent.createMany({
    data: Array.from({ length: 60 }, (_, index) => ({
      personId: customer.id,
      kind: index === 0 ? 'sign-in-failed' : 'signed-in',
      detail: 'password',
      device: `Устройство ${index}`,
      happenedAt: new Date(moment - minutes(10) - days(index)),
    })),
  })
  const { page } = customer
  await page.goto('/account/security')
  const { events, moreEvents } = securityPage(page)
  await expect(events).toHaveCount(10)
  await expect(events.first()).toContainText('Неудачная попытка входа по паролю')
  await expect(events.first()).toContainText('Устройство 0')
  await moreEvents.click()
  await expect(events).toHaveCount(50)
  await moreEvents.click()
  await expect(events).toHaveCount(60)
  await expect(events.last()).toContainText('Устройство 59')
  await expect(moreEvents).toBeHidden()
  await page.goto('/account/security?events=99999999')
  await expect(events).toHaveCount(60)
  await page.goto('/account/security?events=abc')
  await expect(events).toHaveCount(10)
})

test('раздел говорит, чем открывается кабинет и где он открыт', async ({ as }) => {
  const { page } = await as('anna')
  await page.goto('/account')
  await accountPage(page).room('Безопасность').click()
  const security = securityPage(page)
  await expect(security.sessions).toHaveCount(1)
  await expect(security.thisSession).toContainText('Chrome, Windows')
  await expect(security.endOthers).toBeHidden()
  await expect(security.password.getByRole('link')).toHaveAttribute('href', '/account/security/password')
  await expect(security.secondFactor.getByRole('link')).toHaveAttribute('href', '/account/security/second-factor')
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('уведомления выключаются', async ({ as }) => {
    const { page } = await as('anna')
    await page.goto('/account/security')
    const { notices } = securityPage(page)
    await notices.click()
    await expect(notices).not.toBeChecked()
  })
})
