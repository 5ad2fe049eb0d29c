import { callAccounts } from '#e2e/kit/access/call-by-name.ts'
import { headersOf } from '#e2e/kit/headers-of.ts'
import { newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { expect, test } from '#e2e/kit/test.ts'

const breaks = ['\r\n', '\n', '\r', '%0d%0a', '\u2028', '\u0085', '\u0000'] as const

test('перевод строки в контакте не добавляет получателя: ни при регистрации, ни при входе, ни при сбросе', async ({ request, mailbox, sms }) => {
  const { surname, givenName, patronymic, password, contact } = newNewcomer()
  const evil = newNewcomer().contact
  const { contact: phone } = newNewcomer('phone')
  for (const line of breaks) {
    for (const injected of [`${contact}${line}Bcc: ${evil}`, `${contact}${line}To: ${evil}`, `${contact},${line}${evil}`, `"x${line}"@example.ru`, `${phone}${line}${phone}`, `${phone},${line}${phone}`]) {
      const what = JSON.stringify(injected)
      expect(await callAccounts(request, 'register', { surname, givenName, patronymic, password, contact: injected, next: '/' }), what).toContain('"code":"invalid"')
      expect(await callAccounts(request, 'askCode', { contact: injected, next: '/' }), what).toContain('"code":"invalid"')
      expect(await callAccounts(request, 'askReset', { contact: injected, next: '/' }), what).toContain('"code":"invalid"')
    }
  }
  expect(await mailbox.of(evil).subjects()).toEqual([])
  expect(await mailbox.of(contact).subjects()).toEqual([])
  expect(await sms.of(phone).texts()).toEqual([])
})

test('перевод строки в имени не доходит до письма, пробелы вокруг почты не мешают', async ({ request, mailbox }) => {
  const { surname, patronymic, password, contact } = newNewcomer()
  const register = (givenName: string) => callAccounts(request, 'register', { surname, givenName, patronymic, password, contact: ` ${contact}\r\n`, next: '/' })
  expect(await register('Мария\r\nBcc: evil@example.ru')).toContain('"code":"invalid"')
  expect(await register('Мария\r\nАнна')).toContain('"next":"/sign-in/code"')
  const letter = await mailbox.of(contact).latest(/^Подтвердите адрес$/)
  expect(letter.text).not.toContain('Bcc')
})

test('перевод строки в дороге не добавляет заголовков ответа', async ({ request, shop }) => {
  const headers = headersOf(await shop.person())
  for (const line of ['%0d%0a', '%0a', '%0d', '%250d%250a', '%E5%98%8A%E5%98%8D', '%00']) {
    for (const path of [`/sign-in?next=/account${line}Set-Cookie:%20owned=1`, `/sign-up?next=/${line}Location:%20https://evil.example`, `/reset?next=/x${line}X-Owned:%201`, `/verify/x${line}Set-Cookie:%20owned=1`, `/account/orders${line}Set-Cookie:%20owned=1`]) {
      for (const said of [{}, headers]) {
        const answer = await request.get(path, { maxRedirects: 0, headers: said })
        expect(answer.status(), path).toBeLessThan(500)
        expect(answer.headers(), path).not.toHaveProperty('x-owned')
        expect(answer.headers()['set-cookie'] ?? '', path).not.toContain('owned=1')
        expect(answer.headers().location ?? '', path).not.toMatch(/^https:|[\r\n]/)
      }
    }
  }
})
