import type { Page } from '@playwright/test'

/** The page of the bonus programme: its calculator and the form to join. */
export function bonusPage(page: Page) {
  const main = page.getByRole('main')
  return {
    title: main.getByRole('heading', { level: 1 }),
    price: main.getByLabel('Сумма покупки, ₽'),
    slider: main.getByRole('slider'),
    level: (name: string) => main.getByText(name, { exact: true }).locator('xpath=ancestor::label'),
    earned: main.locator('output'),
    examples: main.getByRole('table'),
    join: joinForm(page),
    rules: main.getByRole('link', { name: /правилах программы/ }),
  }
}

/** The form to join, wherever it stands. */
export function joinForm(page: Page) {
  const root = page.getByRole('main').locator('form').filter({ has: page.getByRole('button', { name: /^(Получить код|Вступить)$/ }) })
  return {
    root,
    contact: root.getByLabel('Почта или телефон'),
    friend: root.getByLabel(/^Код друга/),
    boxes: root.getByRole('checkbox'),
    box: (name: RegExp) => root.getByRole('checkbox', { name }),
    submit: root.getByRole('button', { name: /^(Получить код|Вступить)$/ }),
    policy: root.getByRole('link', { name: /политике/ }),
  }
}

/** One's points by the signed link. */
export function memberPage(page: Page) {
  const main = page.getByRole('main')
  return {
    title: main.getByRole('heading', { level: 1 }),
    balance: main.getByText(/^\d[\d\s]*\sбонус(а|ов)?$/).first(),
    joined: main.getByRole('status').filter({ hasText: 'Вы в программе' }),
    link: main.getByText(/\/bonus\?friend=/),
    leaving: main.getByText(/Что будет и\s*как выйти/),
    leave: main.getByRole('button', { name: /Выйти из\s*программы/ }),
  }
}
