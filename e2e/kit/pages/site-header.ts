import type { Page } from '@playwright/test'

/** What stands above every public page. */
export function siteHeader(page: Page) {
  const header = page.getByRole('banner')
  return {
    cart: (pieces: number) => header.getByRole('link', { name: pieces === 0 ? 'Корзина' : `Корзина: товаров ${pieces}`, exact: true }),
    /** «Войти» of a guest, the name of a customer. */
    account: (givenName: string | null) =>
      header.getByRole('link', { name: givenName === null ? 'Войти в личный кабинет' : `${givenName}, личный кабинет`, exact: true }),
    catalogueMenu: header.getByRole('button', { name: /аталог/ }),
    menu: page.getByRole('navigation', { name: 'Каталог' }),
  }
}
