/** What a distance seller must publish: named in the header, the menu and the footer. */
export const serviceLinks = [
  { href: '/delivery', text: 'Доставка' },
  { href: '/returns', text: 'Возврат' },
  { href: '/contacts', text: 'Контакты' },
  { href: '/offer', text: 'Публичная оферта' },
] as const
