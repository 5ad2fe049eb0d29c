import type { Page } from '@playwright/test'

/** The question about the counter, and its page. */
export function counterBanner(page: Page) {
  const banner = page.getByRole('region', { name: 'Счётчик посещений' })
  const main = page.getByRole('main')
  return {
    banner,
    refuse: banner.getByRole('button', { name: 'Только необходимые' }),
    allow: banner.getByRole('button', { name: 'Разрешить счётчик' }),
    form: {
      status: main.getByRole('status').first(),
      refuse: main.getByRole('button', { name: 'Только необходимые' }),
      allow: main.getByRole('button', { name: 'Разрешить счётчик' }),
    },
  }
}
