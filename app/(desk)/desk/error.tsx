'use client'

import { DeskPage } from '#components/desk/desk-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'

type Props = { readonly error: Error & { readonly digest?: string }; readonly retry: () => void }

/** A page of the desk that failed: its neighbours still work. */
export default function DeskError({ error, retry }: Props) {
  return (
    <DeskPage title="Эта страница сломалась">
      <div className="grid max-w-prose justify-items-start gap-4 rounded-md bg-danger-wash p-5">
        <p>Ошибка записана{error.digest ? ` под номером ${error.digest}` : ''}. Другие разделы работают. Попробуйте ещё раз: чаще всего этого хватает.</p>
        <div className="flex flex-wrap gap-2">
          <Button size="s" onClick={retry}>
            Попробовать ещё раз
          </Button>
          <LinkButton href={route('/desk')} size="s" variant="secondary" prefetch={false}>
            Рабочий стол
          </LinkButton>
        </div>
      </div>
    </DeskPage>
  )
}
