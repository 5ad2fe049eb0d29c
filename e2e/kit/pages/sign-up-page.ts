import type { Page } from '@playwright/test'

/** /sign-up */
export function signUpPage(page: Page) {
  const main = page.getByRole('main')
  const field = (name: string) => main.getByRole('textbox', { name })
  return {
    heading: main.getByRole('heading', { level: 1 }),
    contact: field('Почта или телефон'),
    surname: field('Фамилия'),
    givenName: field('Имя'),
    patronymic: field('Отчество'),
    password: main.getByLabel('Придумайте пароль', { exact: true }),
    consent: (channel: 'email' | 'sms') => main.getByRole('checkbox', { name: channel === 'email' ? /рекламу по электронной почте/ : /рекламу по СМС/ }),
    submit: main.getByRole('button', { name: 'Зарегистрироваться' }),
    offer: main.getByRole('link', { name: 'оферты' }),
    signIn: main.getByRole('link', { name: 'Войти' }),
    alert: main.getByRole('alert'),
    /** The message at a field. */
    error: (text: string | RegExp) => main.getByText(text),
  }
}
