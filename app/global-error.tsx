'use client'

import { shop } from '#lib/shop.ts'
import { golos } from './fonts/golos.ts'
import './globals.css'

type Props = { readonly error: Error & { readonly digest?: string }; readonly retry: () => void }

/** The last resort, when even the frame of the page failed: no component of the shop is used here. */
export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang="ru" className={golos}>
      <body className="grid min-h-dvh place-items-center p-6 font-sans">
        <title>{`Ошибка — ${shop.name}`}</title>
        <main className="grid max-w-lg justify-items-start gap-6">
          <p className="text-xl font-semibold">{shop.name}</p>
          <h1 className="text-3xl">Что-то сломалось у&nbsp;нас</h1>
          <p className="text-lg text-muted">Обновите страницу или вернитесь чуть позже. Корзина и&nbsp;заказы на&nbsp;месте.</p>
          <button type="button" onClick={retry} className="h-12 rounded-full bg-signal px-6 font-medium text-on-signal hover:bg-signal-hover">
            Попробовать ещё раз
          </button>
          <p className="text-sm text-muted">
            Не&nbsp;помогло&nbsp;— напишите на{' '}
            <a href={`mailto:${shop.email}`} className="link">
              {shop.email}
            </a>
            {error.digest ? `. Мы записали ошибку под номером ${error.digest}.` : '.'}
          </p>
        </main>
      </body>
    </html>
  )
}
