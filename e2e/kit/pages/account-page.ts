import type { Page } from '@playwright/test'

/** What every page of the portal has, and its overview, /account. */
export function accountPage(page: Page) {
  const main = page.getByRole('main')
  const rooms = main.getByRole('navigation', { name: 'Разделы личного кабинета' })
  return {
    heading: main.getByRole('heading', { level: 1 }),
    /** The list beside every page; phones have none. */
    nav: main.getByRole('navigation', { name: 'Личный кабинет' }),
    current: main.getByRole('navigation', { name: 'Личный кабинет' }).locator('[aria-current]'),
    /** The way back of phones and of inner pages. */
    back: (title: string) => main.getByRole('link', { name: title, exact: true }).first(),
    /** The tiles of the overview. */
    room: (title: string) => rooms.getByRole('link', { name: new RegExp(`^${title}`) }),
    attention: main.getByRole('region', { name: 'Стоит сделать' }).getByRole('listitem'),
    orders: main.getByRole('region', { name: 'Последние заказы' }),
    noOrders: main.getByRole('heading', { name: 'Заказов пока нет' }),
    signOut: main.getByRole('button', { name: 'Выйти' }).filter({ visible: true }),
    notFound: main.getByRole('heading', { name: 'Здесь ничего нет' }),
  }
}
