import type { Page } from '@playwright/test'

/** /catalogue and /catalogue/[category], filtered or not. */
export function cataloguePage(page: Page) {
  const main = page.getByRole('main')
  const cards = main.getByRole('article')
  return {
    heading: main.getByRole('heading', { level: 1 }),
    total: main.getByRole('status').filter({ hasText: 'товар' }),
    cards,
    card: (name: string) => cards.filter({ hasText: name }),
    names: cards.getByRole('heading'),
    prices: cards.getByText(/\d ₽/),
    /** The pill that opens a facet. */
    facet: (label: string) => main.getByRole('group').getByText(label, { exact: true }).first(),
    value: (label: string) => main.getByRole('checkbox', { name: label }),
    /** The value with the number of products it would leave. */
    labelOf: (label: string) => main.getByRole('group').getByText(new RegExp(`^${label}\\d+$`)),
    priceFrom: main.getByRole('textbox', { name: /^от/i }),
    priceTo: main.getByRole('textbox', { name: /^до/i }),
    inStock: main.getByRole('checkbox', { name: /наличии/ }),
    sort: main.getByRole('combobox', { name: 'Сначала показывать' }),
    apply: main.getByRole('button', { name: 'Применить' }),
    chips: main.getByRole('list', { name: 'Выбранные фильтры' }),
    reset: main.getByRole('link', { name: 'Сбросить всё' }),
    openFilters: main.getByRole('button', { name: /^Фильтры/ }),
    pages: main.getByRole('navigation', { name: 'Страницы' }),
  }
}
