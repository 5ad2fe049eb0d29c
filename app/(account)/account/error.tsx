'use client'

import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'

type Props = { readonly error: Error & { readonly digest?: string }; readonly retry: () => void }

/** A page of the portal that failed: its neighbours still work. */
export default function AccountError({ error, retry }: Props) {
  return (
    <div className="grid justify-items-start gap-5 rounded-xl bg-ground p-6 sm:p-10">
      <h1 className="text-2xl">Эта страница сломалась у&nbsp;нас</h1>
      <p className="max-w-prose text-muted">Мы уже записали ошибку. Ваши данные и&nbsp;заказы на&nbsp;месте. Попробуйте ещё раз: чаще всего этого хватает.</p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={retry}>Попробовать ещё раз</Button>
        <LinkButton href="/account" variant="secondary">
          Личный кабинет
        </LinkButton>
      </div>
      {error.digest && <p className="text-sm text-muted">Номер ошибки: {error.digest}</p>}
    </div>
  )
}
