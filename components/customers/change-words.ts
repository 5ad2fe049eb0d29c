import type { DoorKind } from '#lib/customers/types.ts'

/** The words of the page where an e-mail or a mobile is changed. */
export const changeWords: Readonly<Record<DoorKind, ChangeWords>> = {
  email: {
    title: 'Смена почты',
    addTitle: 'Добавить почту',
    intro: 'Пришлём письма с кодом на прежний и на новый адрес: смену подтверждают оба. Так почту не сменит тот, кто случайно оказался в вашем кабинете.',
    addIntro: 'Пришлём письмо с кодом на новый адрес.',
    field: 'Новая электронная почта',
    oldStep: 'Прежний адрес',
    newStep: 'Новый адрес',
    sent: 'Отправили письмо с кодом и ссылкой на',
    oldCode: 'Код из письма на прежний адрес',
    newCode: 'Код из письма на новый адрес',
    byLink: 'Вместо кода можно открыть ссылку из письма: эта страница сама это заметит. Письма нет — проверьте папку «Спам».',
    done: 'Новая почта подтверждена. На прежний адрес ушло известие.',
    added: 'Почта подтверждена.',
  },
  mobile: {
    title: 'Смена мобильного телефона',
    addTitle: 'Добавить мобильный телефон',
    intro: 'Пришлём СМС с кодом на прежний и на новый номер: смену подтверждают оба. Так номер не сменит тот, кто случайно оказался в вашем кабинете.',
    addIntro: 'Пришлём СМС с кодом на новый номер.',
    field: 'Новый мобильный телефон',
    oldStep: 'Прежний номер',
    newStep: 'Новый номер',
    sent: 'Отправили СМС с кодом на',
    oldCode: 'Код из СМС на прежний номер',
    newCode: 'Код из СМС на новый номер',
    byLink: 'СМС идёт до минуты. Не пришла — проверьте номер и связь.',
    done: 'Новый номер подтверждён. На прежний номер ушло известие.',
    added: 'Номер подтверждён.',
  },
}

type ChangeWords = {
  readonly title: string
  readonly addTitle: string
  readonly intro: string
  readonly addIntro: string
  readonly field: string
  readonly oldStep: string
  readonly newStep: string
  readonly sent: string
  readonly oldCode: string
  readonly newCode: string
  readonly byLink: string
  readonly done: string
  readonly added: string
}
