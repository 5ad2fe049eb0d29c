import type { Page } from '@playwright/test'

/** «Мои данные» in the portal. */
export function myDataPage(page: Page) {
  const main = page.getByRole('main')
  return {
    open: () => page.goto('/account/my-data'),
    gather: main.getByRole('button', { name: 'Собрать архив' }),
    download: main.getByRole('link', { name: 'Скачать архив' }),
    /** One category of data, folded: «фамилия, имя, отчество». */
    category: (name: string) => main.locator('details', { has: page.locator('summary', { hasText: name }) }),
    section: (name: string) => main.getByRole('region', { name }),
    right: (name: string) => main.getByRole('region', { name: 'Распорядиться' }).getByRole('link', { name: new RegExp(`^${name}`) }),
    journal: main.getByRole('link', { name: 'Весь журнал' }),
  }
}
