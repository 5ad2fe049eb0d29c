import type { Page } from '@playwright/test'

/** The hearts of a page, /wishlist, and /account/wish-list. */
export function wishListPage(page: Page) {
  const main = page.getByRole('main')
  return {
    /** On a card or on the page of a product. */
    heart: (name: string) => main.getByRole('button', { name: `В избранное: ${name}`, exact: true }).first(),
    /** What became of the last press, once the shop has answered. */
    told: main.getByRole('status').filter({ hasText: /избранно/ }),
    cards: main.getByRole('article'),
    /** In the portal, where there are no scripts for the hearts. */
    remove: (name: string) => main.getByRole('button', { name: `Убрать из избранного: ${name}`, exact: true }),
    empty: main.getByRole('heading', { name: 'Пока ничего не отложено' }),
    inHeader: (products: number) => page.getByRole('banner').getByRole('link', { name: products === 0 ? 'Избранное' : `Избранное: товаров ${products}`, exact: true }),
  }
}
