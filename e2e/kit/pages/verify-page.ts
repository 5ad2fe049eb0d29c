import type { Page } from '@playwright/test'

/** /verify/[token]: what a link from a letter is going to do, and the button that does it. */
export function verifyPage(page: Page) {
  const main = page.getByRole('main')
  return {
    heading: main.getByRole('heading', { level: 1 }),
    submit: main.getByRole('button', { name: /^(Подтвердить|Войти|Разрешить)/ }),
    alert: main.getByRole('alert'),
    dead: main.getByRole('heading', { name: 'Ссылка больше не действует' }),
    anew: main.getByRole('link', { name: 'Войти или запросить новую' }),
  }
}
