import type { Page } from '@playwright/test'

/** The questions of a product: its section, their list, the form, one's own in the account. */
export function questionsPage(page: Page) {
  const main = page.getByRole('main')
  const section = main.getByRole('region', { name: 'Вопросы', exact: true })
  return {
    main,
    heading: main.getByRole('heading', { level: 1 }),
    section,
    all: section.getByRole('link', { name: /^Все вопросы/ }),
    ask: main.getByRole('link', { name: 'Задать вопрос' }),
    text: main.getByRole('textbox', { name: 'Ваш вопрос' }),
    email: main.getByRole('textbox', { name: 'Почта для ответа' }),
    hidden: main.getByRole('checkbox', { name: /Не\s+показывать на\s+сайте/ }),
    code: main.getByRole('button', { name: 'Получить код' }),
    send: main.getByRole('button', { name: 'Задать вопрос' }),
    status: main.getByRole('status'),
    remove: main.getByRole('button', { name: /^Удалить вопрос/ }),
  }
}
