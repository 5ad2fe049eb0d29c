import type { Locator, Page } from '@playwright/test'

/** `/privacy` and its versions. */
export function policyPage(page: Page) {
  const main = page.getByRole('main')
  return {
    title: main.getByRole('heading', { level: 1 }),
    search: main.getByRole('searchbox', { name: 'Найти в тексте' }),
    found: main.getByRole('search').getByRole('status'),
    next: main.getByRole('button', { name: 'Следующее совпадение' }),
    clause: (number: string): Locator => page.locator(`[id="${number}"]`),
    linkOf: (number: string): Locator => main.getByRole('link', { name: `Ссылка на пункт ${number}`, exact: true }),
    pdf: main.getByRole('link', { name: 'Скачать PDF' }),
    date: main.getByLabel('Что действовало на дату'),
    show: main.getByRole('button', { name: 'Показать' }),
    marks: () => page.evaluate(() => ({ all: CSS.highlights.get('found')?.size ?? 0, here: CSS.highlights.get('found-here')?.size ?? 0 })),
  }
}
