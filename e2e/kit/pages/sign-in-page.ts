import type { Page } from '@playwright/test'

/** /sign-in, and the second step of it. */
export function signInPage(page: Page) {
  const main = page.getByRole('main')
  return {
    heading: main.getByRole('heading', { level: 1 }),
    contact: main.getByRole('textbox', { name: 'Почта или телефон' }),
    password: main.getByLabel('Пароль', { exact: true }),
    show: main.getByRole('button', { name: 'Показать пароль' }),
    hide: main.getByRole('button', { name: 'Скрыть пароль' }),
    submit: main.getByRole('button', { name: 'Войти', exact: true }),
    byCode: main.getByRole('button', { name: 'Войти по коду' }),
    forgotten: main.getByRole('link', { name: 'Забыли пароль?' }),
    signUp: main.getByRole('link', { name: 'Зарегистрироваться' }),
    alert: main.getByRole('alert'),
    /** The second step. */
    factor: main.getByRole('textbox', { name: 'Код из приложения' }),
    recovery: main.getByRole('textbox', { name: 'Код восстановления' }),
    useRecovery: main.getByRole('link', { name: /кодом восстановления$/ }),
    useApp: main.getByRole('link', { name: 'Ввести код из приложения' }),
  }
}
