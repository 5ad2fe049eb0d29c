import type { Page } from '@playwright/test'

/** The promo code in the cart and at the checkout. */
export function promoBox(page: Page) {
  const main = page.getByRole('main')
  return {
    open: main.locator('summary').filter({ hasText: /^(Промокод|Другой промокод)$/ }),
    code: main.getByRole('textbox', { name: 'Промокод' }),
    apply: main.getByRole('button', { name: 'Применить' }),
    drop: main.getByRole('button', { name: /^Убрать промокод/ }),
    /** Where scripts are off, at the checkout. */
    inCart: main.getByRole('link', { name: /Промокод можно изменить/ }),
  }
}
