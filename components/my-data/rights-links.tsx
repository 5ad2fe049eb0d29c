import Link from 'next/link'
import { Icon, type IconName } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'

type Right = { readonly href: string; readonly title: string; readonly about: string; readonly icon: IconName }

/** What a person may do about their data (6.1.2, 6.1.3, 6.2.4): each one step away. */
export const rights: readonly Right[] = [
  { href: '/account/personal-data', title: 'Исправить', about: 'Имя, почту, телефоны — сразу, без заявления', icon: 'user' },
  { href: '/account/requests/new?kind=block', title: 'Заблокировать', about: 'Данные замирают на время проверки', icon: 'shield' },
  { href: '/account/my-data/delete', title: 'Удалить', about: 'Покажем, что исчезнет и что закон велит хранить', icon: 'close' },
  { href: '/account/requests/new?kind=stop_processing', title: 'Возразить', about: 'Потребовать прекратить обработку', icon: 'alert' },
  { href: '/account/communications', title: 'Отозвать согласие', about: 'Новости, реклама, аналитика — по одному', icon: 'check' },
  { href: '/account/requests/new?kind=question', title: 'Спросить', about: 'Ответим за 10 рабочих дней', icon: 'info' },
]

export function RightsLinks() {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {rights.map(({ href, title, about, icon }) => (
        <li key={href} className="grid">
          <Link href={route(href)} className="grid grid-cols-[auto_1fr] items-start gap-3 rounded-md p-4 ring-1 ring-line transition-shadow ring-inset hover:ring-outline">
            <Icon name={icon} className="mt-0.5 size-5 text-muted" />
            <span className="grid gap-0.5">
              <span className="font-medium">{title}</span>
              <span className="text-sm text-muted">{about}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
