import type { Page } from '@playwright/test'

/** What staff do in the room of the bonus programme. */
export const bonusDeskPage = (page: Page) => ({
  heading: page.getByRole('heading', { level: 1 }),
  begin: page.getByRole('button', { name: 'Новая редакция' }),
  share: page.getByRole('textbox', { name: /^Оплата бонусами/ }),
  welcome: page.getByRole('textbox', { name: 'За вступление' }),
  levelName: (position: number) => page.getByRole('textbox', { name: `Уровень ${position}` }),
  addLevel: page.getByRole('button', { name: 'Добавить уровень' }),
  turnover: (position: number) => page.getByRole('textbox', { name: 'Покупки от, ₽' }).nth(position - 1),
  rate: (position: number) => page.getByRole('textbox', { name: 'Начисление, %' }).nth(position - 1),
  text: page.getByRole('textbox', { name: 'Текст правил' }),
  save: page.getByRole('button', { name: /^(Сохранить черновик|Создать черновик|Сохранить)$/ }),
  worse: page.getByRole('region', { name: 'Что хуже для участников' }),
  simulator: page.getByRole('region', { name: 'Сколько бы это стоило' }),
  decision: page.getByRole('region', { name: 'Решение' }),
  approve: page.getByRole('button', { name: 'Утвердить' }).first(),
  publish: page.getByRole('button', { name: /^Опубликовать редакцию/ }),
  from: page.getByLabel(/^Вступает в силу/),
  dialog: page.getByRole('dialog'),
  points: page.getByRole('textbox', { name: 'Сколько бонусов' }),
  reason: page.getByRole('textbox', { name: 'Причина' }),
  adjust: page.getByRole('button', { name: 'Исправить' }),
  member: page.getByRole('region', { name: 'Участник' }),
  ledger: page.getByRole('region', { name: 'История бонусов' }).first(),
  search: page.getByRole('searchbox', { name: 'Найти участника' }),
})
