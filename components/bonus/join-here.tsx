'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import type { DoorAction } from '#components/auth/door-state.ts'
import { useMe } from '#components/me/use-me.ts'
import { JoinOwnForm } from './join-own-form.tsx'

type Props = {
  /** The form of whoever is not signed in: what stands there until it is known who looks at the page. */
  readonly children: ReactNode
  readonly join: DoorAction
  readonly rulesNumber: number
}

/** The same page for everybody: who turns out to be signed in joins at one click. */
export function JoinHere({ children, join, rulesNumber }: Props) {
  const { customer } = useMe()
  if (!customer) return children
  return (
    <div className="grid gap-6">
      <p className="text-lg">
        {customer.givenName}, вы&nbsp;вошли в&nbsp;личный кабинет: код не&nbsp;нужен. Бонусы будут в&nbsp;разделе «Бонусы».
      </p>
      <JoinOwnForm action={join} rulesNumber={rulesNumber} widgets={[]} friend={undefined} />
      <p className="text-sm text-muted">
        Уведомления о&nbsp;бонусах включаются отдельно,{' '}
        <Link href="/account/communications" prefetch={false} className="link">
          в&nbsp;настройках сообщений
        </Link>
        . Уже участвуете? Тогда кнопка просто откроет ваши бонусы.
      </p>
    </div>
  )
}
