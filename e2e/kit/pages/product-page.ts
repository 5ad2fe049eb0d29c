import type { Page } from '@playwright/test'

/** /product/[slug]/[variant] */
export function productPage(page: Page) {
  const main = page.getByRole('main')
  const gallery = main.getByRole('region', { name: /^Изображения/ })
  return {
    name: main.getByRole('heading', { level: 1 }),
    colours: main.getByRole('navigation', { name: 'Цвет' }),
    sizes: main.getByRole('navigation', { name: 'Размер' }),
    colour: (name: string) => main.getByRole('navigation', { name: 'Цвет' }).getByRole('link', { name }),
    size: (name: string) => main.getByRole('navigation', { name: 'Размер' }).getByRole('link', { name }),
    gallery,
    picture: gallery.getByRole('img').first(),
    zoom: gallery.getByRole('button', { name: /^Увеличить/ }).first(),
    add: main.getByRole('button', { name: 'В корзину' }).first(),
    soldOut: main.getByRole('button', { name: 'Нет в наличии' }).first(),
    quantity: main.getByRole('textbox', { name: /количество$/ }).first(),
    toCart: main.getByRole('link', { name: 'В корзине · Перейти' }).first(),
    /** The heart. */
    wish: main.getByRole('button', { name: /^В избранное: / }).first(),
    text: (text: string | RegExp) => main.getByText(text).first(),
  }
}
