import type { Page } from '@playwright/test'

/** /subscription/[token]: the preference centre of a contact. */
export function subscriptionPage(page: Page) {
  const main = page.getByRole('main')
  return {
    heading: main.getByRole('heading', { level: 1 }),
    leaveAll: main.getByRole('button', { name: 'Отписаться от всего' }),
    said: main.getByText(/^Вы отписаны от всего/),
    /** «Реклама». */
    row(name: string) {
      const row = main.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
      return {
        row,
        leave: row.getByRole('button', { name: /^Отписаться/ }),
        unfold: row.locator('summary').filter({ hasText: /^Подписаться/ }),
        box: row.getByRole('checkbox'),
        join: row.getByRole('button', { name: /^Подписаться/ }),
        alert: row.getByRole('alert'),
        said: row.getByRole('status'),
      }
    },
  }
}

/** /subscription/confirm/[token] */
export function confirmPage(page: Page) {
  const main = page.getByRole('main')
  return {
    heading: main.getByRole('heading', { level: 1 }),
    texts: main.getByRole('listitem'),
    submit: main.getByRole('button', { name: 'Подтвердить согласие' }),
    centre: main.getByRole('link', { name: 'Настроить или отписаться' }),
    alert: main.getByRole('alert'),
  }
}

/** The newsletter form: in the footer of a page or on /subscription. */
export function newsletterForm(page: Page, where: 'footer' | 'page') {
  const roots = {
    footer: page.getByRole('contentinfo'),
    page: page.getByRole('main'),
  }
  const root = roots[where]
  return {
    root,
    email: root.getByRole('textbox', { name: 'Электронная почта' }),
    box: root.getByRole('checkbox', { name: /Соглашаюсь получать новости/ }),
    text: root.getByText('Полный текст'),
    submit: root.getByRole('button', { name: 'Подписаться' }),
    sent: root.getByText('Осталось подтвердить адрес'),
    alert: root.getByRole('alert'),
  }
}
