import type { Page } from '@playwright/test'

/** /checkout */
export function checkoutPage(page: Page) {
  const main = page.getByRole('main')
  const field = (label: string) => main.getByRole('textbox', { name: label })
  return {
    surname: field('Фамилия'),
    givenName: field('Имя'),
    patronymic: field('Отчество'),
    email: field('Электронная почта'),
    phone: field('Мобильный телефон'),
    region: main.getByRole('combobox', { name: 'Регион' }),
    method: (name: string) => main.getByRole('radiogroup', { name: 'Способ получения' }).getByRole('radio', { name }),
    pickupPoints: main.getByRole('radiogroup', { name: 'Пункт выдачи' }).getByRole('radio'),
    pickupSearch: main.getByRole('searchbox', { name: 'Найти пункт по городу или улице' }),
    postcode: field('Почтовый индекс'),
    city: field('Город или посёлок'),
    address: field('Улица, дом, квартира'),
    payNow: main.getByRole('radio', { name: /^Сейчас/ }),
    payOnDelivery: main.getByRole('radio', { name: /^При получении/ }),
    consent: (channel: 'email' | 'sms') => main.getByRole('checkbox', { name: channel === 'email' ? /рекламу по электронной почте/ : /рекламу по СМС/ }),
    points: field('Списать бонусов'),
    pointsSlider: main.getByRole('slider', { name: 'Сколько бонусов списать' }),
    allPoints: main.getByRole('button', { name: /^Списать [\d\s]+бонус/ }),
    summary: main.getByRole('complementary', { name: 'Ваш заказ' }),
    submit: main.getByRole('button', { name: /^(Перейти к оплате|Оформить заказ)/ }),
    alert: main.getByRole('alert'),
  }
}
