import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '#components/ui/icon.tsx'

/** What the shop promises about every order, each with the page that says it in full. */
export function Promises() {
  return (
    <section aria-labelledby="promises" className="wrap mt-20 sm:mt-28">
      <h2 id="promises" className="sr-only">
        Как мы работаем
      </h2>
      <ul className="grid gap-x-6 gap-y-10 border-t border-line pt-10 md:grid-cols-3">
        <Promised icon="truck" title="Доставка по России">
          Курьером, в&nbsp;пункт выдачи или почтой. Стоимость и&nbsp;срок видны до&nbsp;оплаты.{' '}
          <Link href="/delivery" prefetch={false} className="link text-ink">
            Условия доставки
          </Link>
        </Promised>
        <Promised icon="return" title="7 дней на возврат">
          Устройство не&nbsp;подошло&nbsp;— верните его в&nbsp;течение семи дней после получения.{' '}
          <Link href="/returns" prefetch={false} className="link text-ink">
            Как вернуть
          </Link>
        </Promised>
        <Promised icon="shield" title="Оплата, как удобно">
          Картой или по&nbsp;СБП на&nbsp;сайте либо при получении заказа.{' '}
          <Link href="/offer" prefetch={false} className="link text-ink">
            Публичная оферта
          </Link>
        </Promised>
      </ul>
    </section>
  )
}

function Promised({ icon, title, children }: { readonly icon: IconName; readonly title: string; readonly children: ReactNode }) {
  return (
    <li className="grid grid-cols-[auto_1fr] content-start gap-x-4 gap-y-1">
      <Icon name={icon} className="size-7" />
      <h3 className="text-lg">{title}</h3>
      <p className="col-start-2 max-w-sm text-muted">{children}</p>
    </li>
  )
}
