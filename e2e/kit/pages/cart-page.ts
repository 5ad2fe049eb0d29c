import type { Page } from '@playwright/test'

/** /cart */
export function cartPage(page: Page) {
  const main = page.getByRole('main')
  const lines = main.getByRole('list', { name: 'Товары в корзине' }).getByRole('listitem')
  return {
    lines,
    line: (name: string) => lineOf(lines.filter({ hasText: name })),
    sum: main.getByRole('region', { name: 'Ваш заказ' }),
    checkout: main.getByRole('link', { name: 'Перейти к оформлению' }),
    empty: main.getByText('Корзина пуста'),
    news: main.getByText('Пока вы выбирали, кое-что изменилось'),
    acknowledge: main.getByRole('button', { name: /^(Понятно|Оставить то, что есть)$/ }),
  }
}

function lineOf(line: ReturnType<Page['getByRole']>) {
  return {
    row: line,
    quantity: line.getByRole('textbox', { name: /количество$/ }),
    /** Instead of the stepper where scripts are off. */
    plainQuantity: line.getByRole('spinbutton', { name: /количество$/ }),
    update: line.getByRole('button', { name: 'Обновить' }),
    more: line.getByRole('button', { name: 'Увеличить количество' }),
    less: line.getByRole('button', { name: 'Уменьшить количество' }),
    remove: line.getByRole('button', { name: /^Убрать/ }),
    bringBack: line.getByRole('button', { name: /^Вернуть/ }),
  }
}
