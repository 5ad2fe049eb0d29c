import type { Page } from '@playwright/test'

/** /account/addresses */
export function addressesPage(page: Page) {
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  return {
    add: main.getByRole('link', { name: 'Добавить адрес' }),
    all: main.getByRole('article'),
    address: (street: string) => {
      const card = main.getByRole('article', { name: street })
      return {
        card,
        first: card.getByText('предлагаем первым'),
        change: card.getByRole('link', { name: /^Изменить/ }),
        offerFirst: card.getByRole('button', { name: /^Предлагать первым/ }),
        delete: card.getByRole('button', { name: /^Удалить/ }),
      }
    },
    question: dialog,
    confirmDelete: dialog.getByRole('button', { name: 'Да, удалить' }),
    nothing: main.getByRole('heading', { name: 'Здесь пока пусто' }),
  }
}

/** /account/addresses/new and /account/addresses/[id] */
export function addressPage(page: Page) {
  const main = page.getByRole('main')
  const field = (label: string) => main.getByRole('textbox', { name: label })
  return {
    region: main.getByRole('combobox', { name: 'Регион' }),
    city: field('Город или посёлок'),
    postcode: field('Почтовый индекс'),
    address: field('Улица, дом, квартира'),
    offerFirst: main.getByRole('checkbox', { name: 'Предлагать первым при оформлении' }),
    save: main.getByRole('button', { name: 'Сохранить адрес' }),
    alert: main.getByRole('alert'),
  }
}
