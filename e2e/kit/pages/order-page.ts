import type { Page } from '@playwright/test'

/** /order/[number]?key=… */
export function orderPage(page: Page) {
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  return {
    status: main.getByRole('heading', { level: 1 }),
    number: main.getByText(/^Заказ № \d+$/),
    explanation: main.getByRole('status').first(),
    pay: main.getByRole('button', { name: /^(Оплатить|Вернуться к оплате)/ }),
    steps: main.getByRole('region', { name: 'Как идёт заказ' }).getByRole('listitem'),
    facts: main.getByRole('region', { name: 'Доставка и получатель' }),
    contents: main.getByRole('region', { name: 'Состав заказа' }),
    cancel: main.getByRole('button', { name: 'Отменить заказ' }),
    question: dialog,
    confirmCancel: dialog.getByRole('button', { name: 'Да, отменить заказ' }),
    /** Instead of the dialog where scripts are off. */
    plainCancel: main.locator('summary').filter({ hasText: 'Отменить заказ' }),
    plainConfirmCancel: main.getByRole('button', { name: 'Да, отменить заказ' }),
    repeat: main.getByRole('button', { name: 'Повторить заказ' }),
    notFound: main.getByRole('heading', { name: 'Заказ не найден' }),
  }
}
