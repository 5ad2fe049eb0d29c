'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { ExportState } from './export-state.ts'

/** Asks for the link to the archive and then is that link. Works as a plain form. */
export function ExportForm({ link }: { readonly link: () => Promise<ExportState> }) {
  const [{ href, refusal }, run, pending] = useActionState(link, { href: null, refusal: null })
  const ready = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (href !== null) ready.current?.focus()
  }, [href])
  return (
    <form action={run} onSubmit={(event) => pending && event.preventDefault()} className="grid gap-3 sm:justify-items-start">
      {href === null ? (
        <Button type="submit" pending={pending}>
          <Icon name="download" className="size-5" />
          Собрать архив
        </Button>
      ) : (
        <a ref={ready} href={href} download className={buttonStyle({})}>
          <Icon name="download" className="size-5" />
          Скачать архив
        </a>
      )}
      <p role="status" className="text-sm text-muted empty:hidden">
        {href !== null && 'Готово. Ссылка работает 15 минут и только у вас.'}
      </p>
      {refusal !== null && (
        <p role="alert" className="max-w-prose text-sm font-medium text-danger">
          {refusal}
        </p>
      )}
    </form>
  )
}
