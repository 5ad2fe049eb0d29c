import type { Page } from '@playwright/test'

/** The scales on cards and products, the way to the comparison, and /compare. */
export function comparePage(page: Page) {
  const main = page.getByRole('main')
  const table = main.getByRole('table')
  return {
    /** On a card or on the page of a product. */
    scales: (name: string) => main.getByRole('button', { name: `Сравнить: ${name}`, exact: true }).first(),
    /** What became of the last press, once the shop has answered. */
    told: main.getByRole('status').filter({ hasText: 'Добавлено к сравнению' }),
    inHeader: (products: number) => page.getByRole('banner').getByRole('link', { name: products === 0 ? 'Сравнение' : `Сравнение: товаров ${products}`, exact: true }),
    /** On the page of a product, once it is compared. */
    line: (products: number) => main.getByRole('link', { name: `В сравнении ${products} из 4` }),
    empty: main.getByRole('heading', { name: 'Сравнивать пока нечего' }),
    columns: table.getByRole('columnheader'),
    row: (name: string) => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: false }) }),
    onlyDifferences: main.getByRole('checkbox', { name: 'Только различия' }),
    remove: (name: string) => main.getByRole('button', { name: `Убрать из сравнения: ${name}` }),
    /** On phones under the header, once the head of the table has left: for finger and mouse, not for screen readers. */
    short: (name: string) => main.getByRole('button', { name: `Убрать из сравнения: ${name}`, includeHidden: true }).first(),
    frame: main.getByRole('region', { name: 'Таблица сравнения' }),
    without: (name: string) => main.getByRole('link', { name: `Показать без товара: ${name}` }),
    share: main.getByRole('button', { name: 'Поделиться сравнением' }),
    take: main.getByRole('button', { name: 'Сохранить себе' }),
    missed: main.getByRole('status').filter({ hasText: 'Не вошли' }),
    gone: (name: string) => main.getByText(name, { exact: true }),
    /** A fifth product: which of the four gives way. */
    room: page.getByRole('dialog', { name: 'В сравнении уже четыре товара' }),
  }
}
