import { expectGood } from '#e2e/kit/expect-good.ts'
import { personOf } from '#e2e/kit/inside/person-of.ts'
import { bonusesPage } from '#e2e/kit/pages/bonuses-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { givePoints } from '#lib/test-support/give-points.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { makeNoticedMember } from '#lib/test-support/make-noticed-member.ts'

test('вступить одним нажатием, увидеть бонусы, выйти, зная, что будет §4.1.11 §2.2', async ({ as }) => {
  const customer = await as('anna')
  const { page } = customer
  const room = bonusesPage(page)

  await test.step('ещё не участник: условия и одна кнопка, ни одной отметки', async () => {
    await page.goto('/account/bonuses')
    await expect(room.offer).toContainText('Один бонус — рубль скидки')
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await expectGood(page)
    await room.join.click()
    await expect(room.balance).toContainText('200')
    expect(await db.consentEvent.count({ where: { subject: { personId: customer.id } } })).toBe(0)
  })

  await test.step('новый участник: пустых мест нет, есть что будет', async () => {
    await expect(room.level).toContainText('До уровня «Ритм» не хватает доставленных заказов на 30 000 ₽')
    await expect(room.lines).toHaveCount(1)
    await expect(room.lines).toContainText('Приветственные бонусы')
    await expectGood(page)
    await page.goto('/account')
    await expect(room.tile).toContainText('200 бонусов')
    await room.tile.click()
    await expect(page).toHaveURL('/account/bonuses')
  })

  await test.step('выход сказан заранее, и от него можно отказаться', async () => {
    await room.leave.click()
    await expect(room.dialog).toContainText('Сгорят сразу 200 бонусов')
    await expect(page).toBeAccessible()
    await room.stay.click()
    await expect(room.dialog).toBeHidden()
    await expect(room.balance).toContainText('200')
    await room.leave.click()
    await room.sure.click()
    await expect(room.offer).toBeVisible()
    expect(await db.bonusMember.count({ where: { personId: customer.id, leftAt: null } })).toBe(0)
  })

  await test.step('снова вступить можно, приветствие даётся один раз', async () => {
    await room.join.click()
    await expect(room.membership).toBeVisible()
    await expect(room.lines).toHaveCount(0)
  })
})

test('баланс, сроки, уровень, движение по страницам, ссылка для друга §4.1.11', async ({ as }) => {
  const member = await makeNoticedMember()
  const start = now().getTime()
  for (let age = 24; age > 0; age -= 1) await givePoints(member.memberId, 10 + age, { at: new Date(start - days(age)), inDays: 380 })
  await givePoints(member.memberId, 320, { inDays: 12 })
  await makeDelivered({ personId: member.personId, lines: [{ price: 3_500_000 }] })
  const { page, context } = await as(await personOf(member))
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/account/bonuses')
  const room = bonusesPage(page)

  await test.step('сколько, до какого дня, какой уровень', async () => {
    await expect(room.balance).toContainText('860')
    await expect(room.balance).toContainText('320 бонусов')
    await expect(room.level).toContainText('Уровень «Ритм»')
    await expect(room.level).toContainText('До уровня «Пульс» не хватает доставленных заказов на 45 000 ₽')
    await expectGood(page)
  })

  await test.step('движение по двадцать строк', async () => {
    await expect(room.lines).toHaveCount(20)
    await room.earlier.click()
    await expect(room.lines).toHaveCount(5)
    await expect(room.balance).toBeHidden()
    await room.latest.click()
    await expect(room.lines).toHaveCount(20)
  })

  await test.step('ссылка копируется', async () => {
    await room.copy.click()
    await expect(room.friends.getByRole('status')).toHaveText('Ссылка скопирована')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await room.link.inputValue())
  })

  await test.step('обзор показывает, что скоро сгорит', async () => {
    await page.goto('/account')
    await expect(room.tile).toContainText('320 бонусов действуют до')
    await expectGood(page)
  })
})

test('сгоревших бонусов на счёте нет, хотя их ещё никто не списал §4.1.11', async ({ as }) => {
  const member = await makeNoticedMember()
  await givePoints(member.memberId, 700, { at: new Date(now().getTime() - days(31)), inDays: 30 })
  await givePoints(member.memberId, 150)
  const { page } = await as(await personOf(member))
  await page.goto('/account/bonuses')
  await expect(bonusesPage(page).balance).toContainText('150')
  await expect(bonusesPage(page).balance).not.toContainText('850')
})

test('уведомления о бонусах выбирает участник, остальным о них сказано, когда спросим §4.1.7', async ({ as }) => {
  const outside = await as('anna')
  const { page, context } = outside
  await page.goto('/account/communications')
  await expect(page.getByRole('main')).toContainText('Спросим, когда вы вступите в бонусную программу')
  await context.clearCookies()
  await as(await personOf(await makeNoticedMember()), { in: page })
  await page.goto('/account/communications')
  await expect(page.getByRole('main')).toContainText('Уведомления о бонусах')
  await expect(page.getByRole('main')).not.toContainText('Спросим, когда вы вступите')
})
