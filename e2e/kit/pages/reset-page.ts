import type { Page } from '@playwright/test'

/** /reset, what it says once the link is on its way, and /reset/[token]. */
export function resetPage(page: Page) {
  const main = page.getByRole('main')
  return {
    contact: main.getByRole('textbox', { name: 'Почта или телефон' }),
    ask: main.getByRole('button', { name: 'Прислать ссылку' }),
    sent: main.getByRole('heading', { name: /^Проверьте/ }),
    resend: main.getByRole('button', { name: 'Отправить ещё раз' }),
    password: main.getByLabel('Новый пароль', { exact: true }),
    save: main.getByRole('button', { name: 'Сохранить пароль и войти' }),
    alert: main.getByRole('alert'),
    dead: main.getByRole('heading', { name: 'Ссылка больше не действует' }),
    anew: main.getByRole('link', { name: 'Получить новую' }),
  }
}
