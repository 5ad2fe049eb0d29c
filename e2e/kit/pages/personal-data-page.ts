import type { Page } from '@playwright/test'

type Datum = 'Фамилия' | 'Имя' | 'Отчество' | 'Электронная почта' | 'Мобильный телефон' | 'Телефон для связи'

/** /account/personal-data */
export function personalDataPage(page: Page) {
  const main = page.getByRole('main')
  const section = (name: string) => main.getByRole('region', { name, exact: true })
  const field = (label: Datum) => main.getByRole('textbox', { name: label })
  return {
    surname: field('Фамилия'),
    givenName: field('Имя'),
    patronymic: field('Отчество'),
    contactPhone: field('Телефон для связи'),
    saveName: main.getByRole('button', { name: 'Сохранить имя' }),
    savePhone: main.getByRole('button', { name: 'Сохранить телефон' }),
    email: section('Электронная почта'),
    mobile: section('Мобильный телефон'),
    change: (datum: 'Электронная почта' | 'Мобильный телефон') => section(datum).getByRole('link', { name: /^(Изменить|Добавить)/ }),
    /** Opens the history of a datum. */
    history: (datum: Datum) => main.locator('summary', { hasText: /^История/ }).filter({ hasText: datum }),
    changes: main.locator('details[open]').getByRole('listitem'),
    why: (datum: Datum) => main.locator('summary', { hasText: `Зачем это нужно: ${datum}` }),
    done: main.getByRole('status').filter({ hasText: /./ }),
    alert: main.getByRole('alert'),
  }
}

/** /account/personal-data/email and /account/personal-data/mobile */
export function contactChangePage(page: Page) {
  const main = page.getByRole('main')
  const side = (name: RegExp) => {
    const region = main.getByRole('region', { name })
    return {
      region,
      code: region.getByRole('textbox'),
      confirm: region.getByRole('button', { name: 'Подтвердить' }),
      resend: region.getByRole('button', { name: /^Отправить ещё раз/ }),
      proved: region.getByText('подтверждён', { exact: true }),
      alert: region.getByRole('alert'),
    }
  }
  return {
    title: main.getByRole('heading', { level: 1 }),
    value: main.getByRole('textbox', { name: /^Нов(ая электронная почта|ый мобильный телефон)/ }),
    send: main.getByRole('button', { name: 'Отправить код', exact: true }),
    old: side(/^Прежний (адрес|номер)/),
    new: side(/^Новый (адрес|номер)/),
    cancel: main.getByRole('button', { name: /^(Отменить смену|Не добавлять)/ }),
    expired: main.getByText('Срок подтверждения истёк'),
    alert: main.getByRole('alert'),
  }
}
