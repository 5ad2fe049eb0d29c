import type { Page } from '@playwright/test'

/** The search field of the header and what drops from it; /search. */
export function searchPage(page: Page) {
  const main = page.getByRole('main')
  const form = page.getByRole('search').first()
  return {
    field: form.getByLabel('Искать в магазине'),
    find: form.getByRole('button', { name: 'Найти' }),
    list: page.getByRole('listbox', { name: 'Подсказки' }),
    options: page.getByRole('option'),
    chosen: page.getByRole('option', { selected: true }),
    all: page.getByRole('option', { name: /^Все результаты/ }),
    told: form.getByRole('status'),
    heading: main.getByRole('heading', { level: 1 }),
    understood: main.getByText(/^Показаны результаты/),
    asTyped: main.getByRole('link', { name: /^Искать .+ как набрано$/ }),
    exactly: main.getByText(/^Искали точно/),
    corrected: main.getByRole('link', { name: /^Исправлять опечатки/ }),
    categories: main.getByRole('navigation', { name: 'Категории' }),
    cards: main.getByRole('article'),
    nothing: main.getByRole('heading', { name: 'Ничего не нашлось' }),
  }
}
