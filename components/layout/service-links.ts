/** The programme, and what a distance seller must publish: named in the header, the menu and the footer. */
export const serviceLinks = [
  { href: '/bonus', text: 'Бонусы' },
  { href: '/delivery', text: 'Доставка' },
  { href: '/returns', text: 'Возврат' },
  { href: '/contacts', text: 'Контакты' },
  { href: '/careers', text: 'Вакансии' },
  { href: '/offer', text: 'Публичная оферта' },
  { href: '/privacy', text: 'Политика конфиденциальности' },
  { href: '/privacy/cookies', text: 'Cookies' },
  { href: '/claims', text: 'Претензия' },
  { href: '/privacy/request', text: 'Запрос о данных' },
] as const
