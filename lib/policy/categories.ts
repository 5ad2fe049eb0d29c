/** What kinds of data the shop holds of people (3.2), for registers, exports and the policy's list of purposes. */
export const categories = {
  names: 'фамилия, имя, отчество',
  contacts: 'телефон и электронная почта',
  address: 'адрес доставки',
  orders: 'заказы и возвраты',
  payments: 'сведения об оплате и чеках',
  access: 'пароль, второй фактор, сеансы',
  network: 'IP-адрес и браузер',
  cart: 'корзина',
  wishes: 'избранное и товары, которых ждут',
  browsed: 'сравнение и просмотренные товары',
  consents: 'согласия и их доказательства',
  requests: 'обращения и претензии',
  application: 'резюме и отклик на вакансию',
  reviews: 'отзывы о товарах',
  bonuses: 'бонусы',
  visits: 'посещения страниц',
} as const

export type DataCategory = keyof typeof categories
export const categoryCodes = Object.keys(categories) as DataCategory[]
