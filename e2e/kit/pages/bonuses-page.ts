import type { Page } from '@playwright/test'

/** The room of bonuses in the account. */
export function bonusesPage(page: Page) {
  const section = (name: string | RegExp) => page.getByRole('region', { name })
  const dialog = page.getByRole('dialog', { name: 'Выйти из бонусной программы?' })
  return {
    tile: page.getByRole('main').getByRole('link', { name: /Уровень «/ }),
    offer: section('Вы ещё не участвуете'),
    join: page.getByRole('button', { name: 'Вступить' }),
    joined: page.getByRole('status').filter({ hasText: 'Вы в программе' }),
    balance: section('Сколько у вас'),
    level: section(/^Уровень «/),
    ledger: section('Движение бонусов'),
    lines: section('Движение бонусов').getByRole('listitem'),
    earlier: page.getByRole('link', { name: 'Более ранние' }),
    latest: page.getByRole('link', { name: 'К последним' }),
    friends: section('Рассказать другу'),
    link: page.getByRole('textbox', { name: 'Ваша ссылка' }),
    copy: page.getByRole('button', { name: 'Скопировать' }),
    membership: section('Участие'),
    leave: page.getByRole('button', { name: 'Выйти из программы' }),
    dialog,
    sure: dialog.getByRole('button', { name: 'Да, выйти' }),
    stay: dialog.getByRole('button', { name: 'Остаться' }),
  }
}
