import type { Page } from '@playwright/test'

/** /subscription/restock/[sku] */
export function restockPage(page: Page) {
  const main = page.getByRole('main')
  return {
    main,
    heading: main.getByRole('heading', { level: 1 }),
    email: main.getByRole('textbox', { name: 'Электронная почта' }),
    box: main.getByRole('checkbox', { name: /Соглашаюсь получить одно письмо/ }),
    submit: main.getByRole('button', { name: 'Сообщить о поступлении' }),
    sent: main.getByText('Осталось подтвердить адрес'),
    waits: main.getByText(/^Сообщим письмом/),
    drop: main.getByRole('button', { name: /^Не сообщать/ }),
  }
}
