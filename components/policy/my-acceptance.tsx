'use client'

import Link from 'next/link'
import { useMine } from './use-mine.ts'

const date = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Europe/Saratov', day: '2-digit', month: '2-digit', year: 'numeric' })

/** Which version whoever is signed in has taken note of; for guests where it is to be seen. One line either way. */
export function MyAcceptance() {
  const mine = useMine()
  const accepted = mine?.accepted
  return (
    <p className="text-sm text-muted print:hidden">
      <Link href="/account/policy" prefetch={false} className="link">
        {accepted ? `Вы ознакомились с версией ${accepted.number} · ${date.format(new Date(accepted.at))}` : 'Какую версию приняли вы — в личном кабинете'}
      </Link>
    </p>
  )
}
