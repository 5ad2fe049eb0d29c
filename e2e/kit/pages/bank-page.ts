import type { Page } from '@playwright/test'

/** The pages of the sandbox bank. */
export function bankPage(page: Page) {
  return {
    amount: page.getByRole('main').getByText('₽').first(),
    testCard: (name: 'Оплата сразу' | 'С кодом 3-D Secure' | 'Отказ банка') =>
      page.getByRole('navigation', { name: 'Тестовая карта:' }).getByRole('link', { name }),
    number: page.getByRole('textbox', { name: 'Номер карты' }),
    pay: page.getByRole('button', { name: /^Оплатить \d/ }),
    paySbp: page.getByRole('button', { name: 'Оплатить через СБП' }),
    confirmSbp: page.getByRole('button', { name: /^Подтвердить перевод/ }),
    code: page.getByRole('textbox', { name: 'Код подтверждения' }),
    confirmCode: page.getByRole('button', { name: 'Подтвердить' }),
    decline: page.getByRole('button', { name: 'Отклонить платёж' }),
    leave: page.getByRole('link', { name: 'Вернуться в магазин, не платя' }),
    sandbox: page.getByText('Песочница.', { exact: false }).first(),
  }
}
