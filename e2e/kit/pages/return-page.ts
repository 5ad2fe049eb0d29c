import type { Page } from '@playwright/test'

/** /account/orders/[number]/return */
export function returnPage(page: Page) {
  const main = page.getByRole('main')
  return {
    title: main.getByRole('heading', { level: 1, name: 'Возврат' }),
    /** The tick of a line of one piece. */
    piece: (name: string | RegExp) => main.getByRole('checkbox', { name }),
    /** How many of a line of several go back. */
    pieces: (name: string) => main.getByRole('combobox', { name: new RegExp(`${name}.*сколько вернуть$`) }),
    reason: (name: 'Не подошёл' | 'Неисправен или с дефектом' | 'Привезли не то') => main.getByRole('radiogroup', { name: 'Почему' }).getByRole('radio', { name }),
    amount: main.getByTestId('return-amount'),
    points: main.getByTestId('return-points'),
    submit: main.getByRole('button', { name: 'Оформить возврат' }),
    alert: main.getByRole('alert'),
    late: main.getByRole('heading', { name: 'Срок возврата прошёл' }),
  }
}
