import type { Page } from '@playwright/test'

/** /careers/[slug]/apply: the answer to a vacancy. */
export function applyPage(page: Page) {
  const main = page.getByRole('main')
  return {
    /** Hidden under a drawn field; scripts send what is put there at once. */
    file: main.getByLabel(/^(Резюме|Другое резюме)/).and(main.locator('input:not([name])')),
    attached: main.getByText(/, проверен$/),
    remove: main.getByRole('button', { name: /^Убрать файл/ }),
    link: main.getByLabel('Ссылка на резюме или работы'),
    surname: main.getByLabel('Фамилия'),
    patronymic: main.getByLabel(/^Отчество/),
    givenName: main.getByLabel('Имя', { exact: true }),
    email: main.getByLabel('Электронная почта'),
    phone: main.getByLabel('Телефон'),
    letter: main.getByLabel(/^Сопроводительное письмо/),
    question: (text: string) => main.getByLabel(text),
    agreement: main.getByRole('checkbox', { name: 'Соглашаюсь на рассмотрение отклика' }),
    pool: main.getByRole('checkbox', { name: 'Соглашаюсь остаться в кадровом резерве' }),
    boxes: main.getByRole('checkbox'),
    /** Sends it, after a code or, for who is signed in, at once. */
    submit: main.getByRole('button', { name: /^(Получить код|Отправить отклик)/ }),
    forget: main.getByRole('button', { name: 'Стереть сейчас' }),
    plain: { file: main.getByLabel(/^(Сначала приложите резюме|Другое резюме вместо прежнего)$/).and(main.locator('[name=file]')), send: main.getByRole('button', { name: 'Загрузить' }) },
  }
}

/** /careers/application/[token]: the candidate's own page. */
export function applicationPage(page: Page) {
  const main = page.getByRole('main')
  return {
    title: main.getByRole('heading', { level: 1 }),
    status: main.getByRole('status'),
    sent: main.getByRole('region', { name: 'Что вы отправили' }),
    where: main.getByRole('region', { name: 'Где ваш отклик' }),
    pool: main.getByRole('region', { name: 'Кадровый резерв' }),
    leavePool: main.getByRole('button', { name: 'Выйти из резерва' }),
    correcting: main.getByText('Исправить', { exact: true }),
    save: main.getByRole('button', { name: 'Сохранить' }),
    withdraw: main.getByRole('button', { name: 'Отозвать отклик' }),
    destroy: main.getByRole('button', { name: 'Удалить сейчас' }),
    sure: page.getByRole('dialog').getByRole('button', { name: /^Да,/ }),
  }
}
