'use client'

import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'

type Props = { readonly error: Error & { readonly digest?: string }; readonly retry: () => void }

/** A page that failed: what happened, how to go on, and the number under which the log has it. */
export default function ErrorPage({ error, retry }: Props) {
  return (
    <div className="wrap grid min-h-[60vh] content-center justify-items-start gap-6 py-16">
      <h1 className="max-w-2xl text-4xl">Что-то сломалось у&nbsp;нас</h1>
      <p className="max-w-lg text-lg text-muted">
        Мы уже записали ошибку. Попробуйте ещё раз: чаще всего этого хватает. Корзина и&nbsp;заказы на&nbsp;месте.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={retry}>Попробовать ещё раз</Button>
        <LinkButton href="/" variant="secondary">
          На главную
        </LinkButton>
      </div>
      {error.digest && <p className="text-sm text-muted">Номер ошибки: {error.digest}</p>}
    </div>
  )
}
