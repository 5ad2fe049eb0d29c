import type { Page } from '@playwright/test'

/** /sign-in/code: six digits from a letter or an SMS. */
export function codePage(page: Page) {
  const main = page.getByRole('main')
  return {
    heading: main.getByRole('heading', { level: 1, name: 'Код подтверждения' }),
    /** Sends itself as soon as there are six digits. */
    code: main.getByRole('textbox', { name: 'Шесть цифр' }),
    submit: main.getByRole('button', { name: 'Продолжить' }),
    change: main.getByRole('link', { name: 'Изменить' }),
    resend: main.getByRole('button', { name: 'Отправить ещё раз' }),
    countdown: main.getByText(/^Отправить ещё раз можно через/),
    status: main.getByRole('status'),
    alert: main.getByRole('alert'),
    dead: main.getByRole('heading', { name: 'Код больше не действует' }),
  }
}
