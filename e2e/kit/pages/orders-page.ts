import type { Page } from '@playwright/test'

/** /account/orders */
export function ordersPage(page: Page) {
  const main = page.getByRole('main')
  const cards = main.getByRole('list', { name: 'Заказы' }).getByRole('link')
  return {
    title: main.getByRole('heading', { level: 1, name: 'Заказы' }),
    cards,
    card: (number: number) => cards.filter({ hasText: `Заказ № ${number}` }),
    older: main.getByRole('link', { name: 'Более ранние' }),
    latest: main.getByRole('link', { name: 'К последним' }),
    empty: main.getByRole('heading', { name: 'Заказов пока нет' }),
  }
}
