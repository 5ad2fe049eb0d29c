import type { Page } from '@playwright/test'

/** /account/reviews and the form of a review. */
export function ownReviewsPage(page: Page) {
  const main = page.getByRole('main')
  return {
    heading: main.getByRole('heading', { level: 1 }),
    write: main.getByRole('link', { name: /^Написать отзыв/ }),
    /** «5 из 5: отлично». */
    star: (rating: number) => main.getByRole('radio', { name: new RegExp(`^${rating} из 5`) }),
    text: main.getByRole('textbox', { name: 'Отзыв' }),
    photos: main.getByLabel(/^Фотографии/),
    plainPhoto: main.getByLabel('Добавить фотографию'),
    upload: main.getByRole('button', { name: 'Загрузить' }),
    box: main.getByRole('checkbox', { name: /имя рядом с отзывом/ }),
    send: main.getByRole('button', { name: /^(Отправить отзыв|Сохранить)$/ }),
    said: main.getByRole('status'),
    review: (product: string) => main.getByRole('article', { name: product }),
  }
}

/** The reviews of a product, on its own page and on theirs. */
export function productReviews(page: Page) {
  const main = page.getByRole('main')
  return {
    section: main.getByRole('region', { name: 'Отзывы' }),
    none: main.getByText(/Отзывов пока нет/),
    by: (author: string | RegExp) => main.getByRole('article').filter({ has: page.getByRole('heading', { name: author }) }),
    helpful: main.getByRole('button', { name: /^Полезно/ }),
    photo: main.getByRole('link', { name: /^Фотография 1 из/ }),
  }
}
