import type { Page } from '@playwright/test'

/** The form of a request or a claim, a guest's or in the portal. */
export function appealForm(page: Page) {
  const main = page.getByRole('main')
  return {
    kind: (title: string | RegExp) => main.getByRole('radio', { name: title }),
    words: main.getByRole('textbox', { name: /Подробности|Что случилось/ }),
    contact: main.getByRole('textbox', { name: 'Почта или телефон для ответа' }),
    order: main.getByLabel(/Номер заказа|^Заказ/),
    submit: main.getByRole('button', { name: /Получить код|Отправить/ }),
    kinds: main.getByRole('radiogroup'),
  }
}

/** A request or claim as its maker sees it. */
export function appealPage(page: Page) {
  const main = page.getByRole('main')
  return {
    title: main.getByRole('heading', { level: 1 }),
    sent: main.getByRole('status').filter({ hasText: 'получен' }),
    clock: (words: RegExp) => main.getByRole('heading', { level: 2, name: words }),
    answer: main.getByRole('region', { name: /^Ответ$|Почему отказали/ }),
    receipt: main.getByRole('link', { name: /Скачать PDF/ }),
    recall: main.getByRole('button', { name: /^Отозвать/ }),
    /** Without scripts the question unfolds in place. */
    recallPlainly: main.locator('summary', { hasText: /^Отозвать/ }),
    confirmRecall: page.getByRole('button', { name: 'Да, отозвать' }).and(page.locator(':visible')),
    export: main.getByRole('button', { name: 'Скачать архив' }),
  }
}

/** The list in the portal. */
export function appealsPage(page: Page) {
  const main = page.getByRole('main')
  return {
    appeal: (name: RegExp) => main.getByRole('link', { name }),
    writeRequest: main.getByRole('link', { name: 'Написать о данных' }),
    writeClaim: main.getByRole('link', { name: 'Написать претензию' }),
  }
}
