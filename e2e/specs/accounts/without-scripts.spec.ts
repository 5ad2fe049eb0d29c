import { codeOfApp } from '#e2e/kit/code-of-app.ts'
import { setUpSecondFactor } from '#e2e/kit/journeys/set-up-second-factor.ts'
import { beginSignIn, givePassword, signIn } from '#e2e/kit/journeys/sign-in.ts'
import { codeFor, fillSignUp, newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { accountPage } from '#e2e/kit/pages/account-page.ts'
import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { resetPage } from '#e2e/kit/pages/reset-page.ts'
import { securityPage } from '#e2e/kit/pages/security-page.ts'
import { signInPage } from '#e2e/kit/pages/sign-in-page.ts'
import { signUpPage } from '#e2e/kit/pages/sign-up-page.ts'
import { verifyPage } from '#e2e/kit/pages/verify-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test.use({ javaScriptEnabled: false })

test('без скриптов: регистрация по телефону, слабый пароль назван, введённое на месте', async ({ page }) => {
  const newcomer = newNewcomer('phone')
  await page.goto('/sign-up?next=%2Faccount%2Forders')
  await fillSignUp(page, { ...newcomer, password: 'qwerty123' })
  const form = signUpPage(page)
  await form.submit.click()
  await expect(form.password).toHaveAccessibleDescription(/утечек|клавиши/)
  await expect(form.password).toHaveValue('')
  await expect(form.surname).toHaveValue(newcomer.surname)
  await expect(form.givenName).toHaveValue(newcomer.givenName)
  await expect(form.contact).toHaveValue(newcomer.contact)
  await form.password.fill(newcomer.password)
  await form.submit.click()
  await expect(page).toHaveURL('/sign-in/code')
  await codePage(page).code.fill(await codeFor(newcomer.contact))
  await codePage(page).submit.click()
  await expect(page).toHaveURL('/account/orders')
})

test('без скриптов: неверный пароль, верный пароль, корзина с собой, выход', async ({ page, context, shop }) => {
  const owner = await shop.person()
  const device = await shop.product()
  await page.goto(device.path)
  await productPage(page).add.click()
  await expect(cartPage(page).line(device.name).row).toBeVisible()
  await givePassword(page, { contact: owner.email, password: 'не тот пароль' }, '/sign-in?next=%2Fcart')
  await expect(signInPage(page).alert).toContainText('не подходят друг к другу')
  await expect(signInPage(page).contact).toHaveValue(owner.email)
  await expect(signInPage(page).password).toHaveValue('')
  await signInPage(page).password.fill(owner.password)
  await signInPage(page).submit.click()
  await expect(page).toHaveURL('/cart')
  await expect(cartPage(page).line(device.name).row).toBeVisible()
  await page.goto('/account')
  await accountPage(page).signOut.click()
  await expect(page).toHaveURL('/')
  expect(await context.cookies()).toEqual([])
  await page.goto('/cart')
  await expect(cartPage(page).empty).toBeVisible()
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/)
})

test('без скриптов входят по коду и по ссылке', async ({ page, mailbox, anotherBrowser, shop }) => {
  const owner = await shop.person()
  const form = codePage(page)
  await page.goto('/sign-in?next=%2Faccount%2Faddresses')
  await signInPage(page).contact.fill(owner.email)
  await signInPage(page).byCode.click()
  await expect(page).toHaveURL('/sign-in/code')
  const letter = await mailbox.of(owner).latest(/^Код и ссылка для входа/)
  await form.code.fill(String((Number(letter.code()) + 1) % 1_000_000).padStart(6, '0'))
  await form.submit.click()
  await expect(form.code).toHaveAccessibleDescription(/Код не подходит/)
  const reader = await anotherBrowser({ javaScriptEnabled: false })
  await reader.goto(letter.link())
  await verifyPage(reader).submit.click()
  await expect(reader).toHaveURL('/account')
  await form.code.fill(letter.code())
  await form.submit.click()
  await expect(form.dead.or(form.alert)).toContainText('больше не действует')
})

test('без скриптов новый пароль задают по ссылке', async ({ page, mailbox, shop }) => {
  const owner = await shop.person()
  await page.goto('/reset?next=%2Faccount%2Forders')
  await resetPage(page).contact.fill(owner.email)
  await resetPage(page).ask.click()
  await expect(resetPage(page).sent).toBeVisible()
  const link = await mailbox.of(owner).latest(/^Новый пароль/).link()
  await page.goto(link)
  await resetPage(page).password.fill('пароль')
  await resetPage(page).save.click()
  await expect(resetPage(page).password).toHaveAccessibleDescription(/Не короче 8/)
  await resetPage(page).password.fill('утюг-жираф-полдень-42')
  await resetPage(page).save.click()
  await expect(page).toHaveURL('/account/orders')
  await page.goto(link)
  await expect(resetPage(page).dead).toBeVisible()
})

test('без скриптов двухэтапный вход работает', async ({ page, anotherBrowser, shop }) => {
  const owner = await shop.person()
  const known = { contact: owner.email, password: owner.password }
  await signIn(page, known)
  const { secret } = await setUpSecondFactor(page, owner.password)
  const other = await anotherBrowser({ javaScriptEnabled: false })
  await beginSignIn(other, known)
  await signInPage(other).factor.fill(codeOfApp(secret, 30))
  await signInPage(other).submit.click()
  await expect(other).toHaveURL('/account')
})

test('без скриптов завершают остальные сеансы', async ({ as, page, anotherBrowser, shop }) => {
  const owner = await shop.person()
  const other = await anotherBrowser({ javaScriptEnabled: false })
  await as(owner, { in: other })
  await other.goto('/account')
  await signIn(page, { contact: owner.email, password: owner.password }, '/sign-in?next=%2Faccount%2Fsecurity')
  await expect(securityPage(page).sessions).toHaveCount(2)
  await securityPage(page).endOthers.click()
  await expect(securityPage(page).sessions).toHaveCount(1)
  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in\?next=/)
})
