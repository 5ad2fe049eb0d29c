import type { Page } from '@playwright/test'

/** «Вы смотрели»: the shelf at the end of pages, /viewed, and /account/viewed. */
export function viewedPage(page: Page) {
  const main = page.getByRole('main')
  return {
    shelf: main.getByRole('region', { name: 'Вы смотрели' }),
    /** Goes to the end of the page, where the shelf is. */
    reach: () => page.getByRole('contentinfo').scrollIntoViewIfNeeded(),
    cards: main.getByRole('article'),
    empty: main.getByRole('heading', { name: 'Здесь пока пусто' }),
    watched: main.getByRole('checkbox', { name: 'Запоминать на этом устройстве, что я смотрю' }),
    keep: main.getByRole('button', { name: 'Хранить в учётной записи' }),
    stop: main.getByRole('button', { name: 'Больше не хранить и удалить' }),
  }
}
