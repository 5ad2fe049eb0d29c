import type { Page } from '@playwright/test'

/** /account/orders/[number]; its receipts lie one page further. */
export function ownOrderPage(page: Page) {
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  const openReturn = main.getByRole('region', { name: 'Возврат' })
  return {
    title: main.getByRole('heading', { level: 1, name: /^Заказ № \d+$/ }),
    explanation: main.getByRole('status').first(),
    pay: main.getByRole('button', { name: /^(Оплатить|Вернуться к оплате)/ }),
    sendBack: main.getByRole('link', { name: 'Вернуть', exact: true }),
    receipt: main.getByRole('link', { name: 'Чек', exact: true }),
    receipts: main.getByRole('region', { name: /^(Приход|Возврат прихода)$/ }),
    repeat: main.getByRole('button', { name: 'Повторить заказ' }),
    steps: main.getByRole('region', { name: 'Как идёт заказ' }).getByRole('listitem'),
    facts: main.getByRole('region', { name: 'Доставка и получатель' }),
    contents: main.getByRole('region', { name: 'Состав заказа' }),
    cancel: main.getByRole('button', { name: 'Отменить заказ' }),
    confirmCancel: dialog.getByRole('button', { name: 'Да, отменить заказ' }),
    /** The return that is on its way, with its refund clock. */
    openReturn,
    withdraw: openReturn.getByRole('button', { name: 'Отозвать заявку' }),
    confirmWithdraw: dialog.getByRole('button', { name: 'Да, отозвать' }),
    notFound: main.getByRole('heading', { name: 'Здесь ничего нет' }),
  }
}
