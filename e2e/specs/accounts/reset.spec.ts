import { codeOfApp } from '#e2e/kit/code-of-app.ts'
import { signIn } from '#e2e/kit/journeys/sign-in.ts'
import { newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { resetPage } from '#e2e/kit/pages/reset-page.ts'
import { signInPage } from '#e2e/kit/pages/sign-in-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

const fresh = 'утюг-жираф-полдень-42'

test('новый пароль по ссылке: один раз, остальные сеансы кончаются, прежний пароль мёртв, владелец знает', async ({ as, page, mailbox, anotherBrowser, shop }) => {
  const owner = await shop.person()
  const { page: elsewhere } = await as(owner)
  await elsewhere.goto('/account')
  await expect(elsewhere).toHaveURL('/account')

  await test.step('просит ссылку', async () => {
    await page.goto('/sign-in?next=%2Fcart')
    await signInPage(page).contact.fill(owner.email)
    await signInPage(page).forgotten.click()
    // What was typed at the one door is there at the next, and in no address.
    await expect(resetPage(page).contact).toHaveValue(owner.email)
    await resetPage(page).ask.click()
    await expect(resetPage(page).sent).toBeVisible()
    expect(page.url()).not.toContain('@')
  })
  const link = await mailbox.of(owner).latest(/^Новый пароль/).link()
  const second = await anotherBrowser()
  await second.goto(link)
  await expect(resetPage(second).save).toBeVisible()

  await test.step('слабый не принимается, ссылка живёт дальше', async () => {
    await page.goto(link)
    await resetPage(page).password.fill('qwerty123')
    await resetPage(page).save.click()
    await expect(resetPage(page).password).toHaveAccessibleDescription(/утечек|клавиши/)
    await resetPage(page).password.fill(fresh)
    await resetPage(page).save.click()
    await expect(page).toHaveURL('/cart')
  })

  await test.step('ссылка мертва: и в открытой вкладке, и заново', async () => {
    await resetPage(second).password.fill('совсем другой пароль 7')
    await resetPage(second).save.click()
    await expect(resetPage(second).alert).toContainText('Ссылка больше не действует')
    await second.reload()
    await expect(resetPage(second).dead).toBeVisible()
  })

  await test.step('другой браузер выставлен за дверь', async () => {
    await elsewhere.goto('/account/security')
    await expect(elsewhere).toHaveURL(/\/sign-in\?next=%2Faccount%2Fsecurity$/)
  })

  await mailbox.of(owner).latest(/^Пароль изменён/)
  await signInPage(elsewhere).contact.fill(owner.email)
  await signInPage(elsewhere).password.fill(owner.password)
  await signInPage(elsewhere).submit.click()
  await expect(signInPage(elsewhere).alert).toContainText('не подходят')
  await signIn(elsewhere, { contact: owner.email, password: fresh })
  await expect(elsewhere).toHaveURL('/account')
})

test('новый пароль задают и по ссылке из СМС', async ({ page, sms, shop }) => {
  const { mobile } = await shop.person()
  await page.goto('/reset')
  await resetPage(page).contact.fill(mobile)
  await resetPage(page).ask.click()
  await expect(resetPage(page).sent).toHaveText('Проверьте СМС')
  const link = /https?:\/\/\S+\/reset\/\S+/.exec((await sms.of(mobile).latest(/\/reset\//)).text)?.[0] ?? ''
  await page.goto(link)
  await resetPage(page).password.fill(fresh)
  await resetPage(page).save.click()
  await expect(page).toHaveURL('/account')
})

test('ссылку просят для кого угодно: страница одна, письмо получает только владелец', async ({ page, mailbox, anotherBrowser, shop }) => {
  const [known, unknown] = [await shop.person(), newNewcomer()]
  const said: string[] = []
  for (const [browser, contact] of [[page, unknown.contact], [await anotherBrowser(), known.email]] as const) {
    await browser.goto('/reset')
    await resetPage(browser).contact.fill(contact)
    await resetPage(browser).ask.click()
    await expect(resetPage(browser).sent).toBeVisible()
    said.push((await browser.getByRole('main').innerText()).replaceAll(contact, 'КОНТАКТ').replaceAll(/0:\d\d/g, '0:NN'))
  }
  expect(said[0]).toBe(said[1])
  await mailbox.of(known).latest(/^Новый пароль/)
  expect(await mailbox.of(unknown.contact).subjects()).toEqual([])
})

test('у кого двухэтапный вход, у того новый пароль его не обходит', async ({ page, mailbox, shop }) => {
  const owner = await shop.person('anna', { secondFactor: true })
  await page.goto('/reset')
  await resetPage(page).contact.fill(owner.email)
  await resetPage(page).ask.click()
  await expect(resetPage(page).sent).toBeVisible()
  await page.goto(await mailbox.of(owner).latest(/^Новый пароль/).link())
  await resetPage(page).password.fill(fresh)
  await resetPage(page).save.click()
  await expect(page).toHaveURL('/sign-in/second-factor')
  await signInPage(page).factor.fill(codeOfApp(owner.secret))
  await expect(page).toHaveURL('/account')
})
