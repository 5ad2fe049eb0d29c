import type { Page } from '@playwright/test'

/** /account/communications */
export function communicationsPage(page: Page) {
  const main = page.getByRole('main')
  return {
    heading: main.getByRole('heading', { level: 1 }),
    table: main.getByRole('table', { name: 'Рассылки по видам и каналам' }),
    withdrawAll: main.getByRole('button', { name: 'Отозвать всё' }),
    /** «Реклама по СМС». */
    cell(name: string) {
      const change = main.getByRole('switch', { name, exact: true })
      const cell = main.getByRole('cell').filter({ has: page.getByRole('switch', { name, exact: true }) })
      return {
        cell,
        /** Gives and withdraws. */
        change,
        /** How it stands, in a word. */
        state: cell.locator('form').first().locator('p').first(),
        text: cell.getByText('Полный текст'),
        history: cell.getByText(/^История/),
        said: cell.getByRole('status'),
        refusal: cell.getByRole('alert'),
        code: cell.getByRole('textbox', { name: 'Шесть цифр' }),
        confirm: cell.getByRole('button', { name: 'Подтвердить' }),
        again: cell.getByRole('button', { name: 'Отправить ещё раз' }),
        receipt: (format: 'PDF' | 'JSON') => cell.getByRole('link', { name: `Справка ${format}` }),
      }
    },
  }
}
