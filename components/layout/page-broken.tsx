'use client'

import { buttonStyle } from '#components/ui/button-style.ts'
import { shop } from '#lib/shop.ts'

export type Failure = { readonly error: Error & { readonly digest?: string }; readonly retry: () => void }

/** A page that failed: what happened and how to go on. What failed on the server has a number, under which the log has it. */
export function PageBroken({ error, retry }: Failure) {
  return (
    <div className="wrap grid min-h-[60vh] content-center justify-items-start gap-6 py-16">
      <h1 className="max-w-2xl text-4xl">Что-то сломалось у&nbsp;нас</h1>
      <p className="max-w-lg text-lg text-muted">
        Попробуйте ещё раз: чаще всего этого хватает. Корзина и&nbsp;заказы на&nbsp;месте.
      </p>
      <div className="flex flex-wrap gap-3">
        {/* Not a `Button`: each page would load that, too, a second time. */}
        <button type="button" onClick={retry} className={buttonStyle({})}>
          Попробовать ещё раз
        </button>
        {/* oxlint-disable-next-line next/no-html-link-for-pages -- not by the router: what failed may be in its memory, and each page would load its link a second time for this one */}
        <a href="/" className={buttonStyle({ variant: 'secondary' })}>
          На главную
        </a>
      </div>
      <p className="max-w-lg text-sm text-muted">
        Не&nbsp;помогло&nbsp;— напишите на{' '}
        <a href={`mailto:${shop.email}`} className="link">
          {shop.email}
        </a>
        {error.digest ? `. Мы записали ошибку под номером ${error.digest}.` : '.'}
      </p>
    </div>
  )
}
