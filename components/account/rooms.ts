import type { IconName } from '#components/ui/icon.tsx'

export type Room = { readonly href: string; readonly title: string; readonly about: string; readonly icon: IconName }

/** The rooms of the portal in the order of the list beside every page; the overview is not one of them. */
export const rooms = [
  { href: '/account/orders', title: 'Заказы', about: 'Где сейчас заказ, оплата, возврат, чеки', icon: 'box' },
  { href: '/account/reviews', title: 'Отзывы', about: 'О чём можно написать и что вы написали', icon: 'star' },
  { href: '/account/bonuses', title: 'Бонусы', about: 'Сколько есть, до какого дня, ваш уровень', icon: 'tag' },
  { href: '/account/wish-list', title: 'Избранное', about: 'То, к чему хочется вернуться', icon: 'heart' },
  { href: '/account/viewed', title: 'Вы смотрели', about: 'Храним, только если попросите', icon: 'eye' },
  { href: '/account/personal-data', title: 'Личные данные', about: 'Имя, почта и телефоны, история изменений', icon: 'user' },
  { href: '/account/addresses', title: 'Адреса', about: 'Куда привозить: подставим при оформлении', icon: 'pin' },
  { href: '/account/communications', title: 'Уведомления', about: 'Согласия на рассылки: что, куда и как отозвать', icon: 'bell' },
  { href: '/account/security', title: 'Безопасность', about: 'Пароль, двухэтапный вход, активные сеансы', icon: 'shield' },
  { href: '/account/my-data', title: 'Мои данные', about: 'Что о вас хранится, архив, журнал, удаление', icon: 'download' },
  { href: '/account/applications', title: 'Отклики', about: 'Отклики на вакансии: где сейчас, исправить, отозвать', icon: 'document' },
  { href: '/account/questions', title: 'Вопросы', about: 'Что вы спрашивали о товарах и что вам ответили', icon: 'info' },
  { href: '/account/requests', title: 'Обращения', about: 'Просьбы о данных и претензии, сроки ответа', icon: 'info' },
  { href: '/account/policy', title: 'Политика', about: 'Какая версия действует и что изменилось', icon: 'document' },
] as const satisfies readonly Room[]

/** Whether `path` is the room at `href` or a page inside it. */
export function isInRoom(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`)
}
