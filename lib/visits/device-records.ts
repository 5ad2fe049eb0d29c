/** Something the shop leaves in a browser. */
export type DeviceRecord = {
  readonly name: string
  readonly kind: 'cookie' | 'localStorage' | 'sessionStorage'
  readonly purpose: string
  readonly life: string
  readonly basis: 'necessary' | 'choice' | 'own'
}

/** Every cookie and every key of the browser's storage that the shop writes (1.1.7). Whatever is not here fails the tests. */
export const deviceRecords: readonly DeviceRecord[] = [
  { name: 'cart', kind: 'cookie', purpose: 'Находит вашу корзину, пока вы не вошли', life: '30 дней', basis: 'necessary' },
  { name: 'authjs.session-token', kind: 'cookie', purpose: 'Ваш сеанс после входа', life: '30 дней или до выхода', basis: 'necessary' },
  { name: 'proof', kind: 'cookie', purpose: 'Помнит, какой код или какую ссылку вы подтверждаете', life: 'один час', basis: 'necessary' },
  { name: 'appeal', kind: 'cookie', purpose: 'Помнит, чей контакт вы подтверждаете для обращения или претензии', life: 'один час', basis: 'necessary' },
  { name: 'authjs.state', kind: 'cookie', purpose: 'Защищает вход через Яндекс ID и VK ID, если он включён', life: '15 минут', basis: 'necessary' },
  { name: 'authjs.pkce.code_verifier', kind: 'cookie', purpose: 'То же: ответ чужого сайта не подойдёт', life: '15 минут', basis: 'necessary' },
  { name: 'choice', kind: 'cookie', purpose: 'Помнит ваш выбор на этой странице. Если счётчик разрешён — случайный номер браузера, чтобы согласие можно было доказать и отозвать', life: 'один год', basis: 'necessary' },
  { name: 'cv', kind: 'cookie', purpose: 'Находит резюме, которое вы загрузили, но ещё не отправили', life: 'сутки или до отправки', basis: 'necessary' },
  { name: 'drafts', kind: 'localStorage', purpose: 'Черновик отклика на вакансию, без резюме', life: 'до отправки или очистки', basis: 'necessary' },
  { name: 'wishes', kind: 'localStorage', purpose: 'Избранное, пока вы не вошли', life: 'до очистки или входа', basis: 'necessary' },
  { name: 'compared', kind: 'localStorage', purpose: 'Сравнение, пока вы не вошли', life: 'до очистки или входа', basis: 'necessary' },
  { name: 'viewed', kind: 'localStorage', purpose: 'Последние двадцать товаров, которые вы смотрели; выключается на странице «Вы смотрели»', life: 'до очистки или выхода', basis: 'own' },
  { name: 'unwatched', kind: 'localStorage', purpose: 'Пометка, что просмотренные товары запоминать не надо', life: 'пока вы этого не измените', basis: 'own' },
  { name: 'left', kind: 'sessionStorage', purpose: 'Названия товаров, которым при входе не хватило места в сравнении', life: 'до закрытия вкладки', basis: 'necessary' },
  { name: 'checkout', kind: 'sessionStorage', purpose: 'Черновик оформления заказа', life: 'до закрытия вкладки', basis: 'necessary' },
  { name: 'contact', kind: 'sessionStorage', purpose: 'Введённый при входе контакт, чтобы не вводить его дважды', life: 'до закрытия вкладки', basis: 'necessary' },
  { name: 'customer', kind: 'sessionStorage', purpose: 'Пометка, что черновик принадлежит вошедшему покупателю: после выхода он стирается', life: 'до закрытия вкладки', basis: 'necessary' },
]
