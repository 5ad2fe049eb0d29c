import type { Page } from '@playwright/test'

/** /account/security and the pages behind it. */
export function securityPage(page: Page) {
  const main = page.getByRole('main')
  const section = (name: string) => main.getByRole('region', { name, exact: true })
  const sessions = section('Активные сеансы')
  const codes = section('Сохраните коды восстановления')
  return {
    done: main.getByRole('status').first(),
    password: section('Пароль'),
    secondFactor: section('Двухэтапный вход'),
    notices: main.getByRole('switch', { name: 'Письмо после входа с нового устройства' }),
    sessions: sessions.getByRole('listitem'),
    thisSession: sessions.getByRole('listitem').filter({ hasText: 'этот сеанс' }),
    endSession: (device: string) => sessions.getByRole('button', { name: new RegExp(`^Завершить сеанс: ${device}`) }),
    endOthers: sessions.getByRole('button', { name: 'Завершить все остальные' }),
    events: section('История входов').getByRole('listitem'),
    moreEvents: section('История входов').getByRole('link', { name: 'Показать ещё' }),

    /** /account/security/password */
    current: main.getByLabel('Нынешний пароль', { exact: true }),
    fresh: main.getByLabel('Новый пароль', { exact: true }),
    savePassword: main.getByRole('button', { name: /^(Сменить|Сохранить) пароль$/ }),

    /** /account/security/second-factor */
    ownPassword: main.getByLabel('Ваш пароль', { exact: true }),
    begin: main.getByRole('button', { name: 'Продолжить' }),
    picture: main.getByRole('img', { name: 'QR-код с ключом' }),
    /** Its text has spaces for the eye. */
    secret: main.getByRole('group', { name: 'Ключ, если вводить вручную' }).getByRole('paragraph').last(),
    openInApp: main.getByRole('link', { name: 'Открыть в приложении' }),
    code: main.getByRole('textbox', { name: 'Шесть цифр из приложения' }),
    anyCode: main.getByRole('textbox', { name: 'Код из приложения или код восстановления' }),
    enable: main.getByRole('button', { name: 'Включить', exact: true }),
    recoveryCodes: codes.getByRole('list', { name: 'Коды восстановления' }).getByRole('listitem'),
    copyCodes: codes.getByRole('button', { name: 'Скопировать' }),
    downloadCodes: codes.getByRole('link', { name: 'Скачать' }),
    codesSaved: codes.getByRole('link', { name: 'Я сохранил коды' }),
    wishNewCodes: main.getByRole('link', { name: 'Новые коды восстановления' }),
    renew: main.getByRole('button', { name: 'Получить новые коды' }),
    wishOff: main.getByRole('link', { name: 'Выключить', exact: true }),
    switchOff: main.getByRole('button', { name: 'Выключить двухэтапный вход' }),
    alert: main.getByRole('alert'),
  }
}
