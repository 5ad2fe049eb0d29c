import type { Page } from '@playwright/test'

export const DESTRUCTION_PATH = '/account/my-data/delete'

/** The page about the destruction of one's own data. */
export function destructionPage(page: Page) {
  const main = page.getByRole('main')
  return {
    gone: main.getByRole('region', { name: 'Что исчезнет' }),
    kept: main.getByRole('region', { name: 'Что останется и почему' }),
    password: main.getByLabel('Ваш пароль'),
    code: main.getByRole('textbox', { name: /Код из приложения/ }),
    destroy: main.getByRole('button', { name: 'Уничтожить мои данные' }),
    keep: main.getByRole('button', { name: /^Передумать/ }),
    planned: main.getByText(/^Данные будут уничтожены \d/),
    done: main.getByRole('status'),
  }
}
