'use client'

import { useId, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'

/** A link to be carried elsewhere: chosen by a touch, copied by the button. Without scripts it is read and chosen by hand. */
export function CopyLink({ href }: { readonly href: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const id = useId()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(href)
      setSaid('Ссылка скопирована')
    } catch {
      // Not allowed here: chosen, so that one key copies it.
      field.current?.select()
      setSaid('Браузер не дал скопировать: ссылка выделена, скопируйте её сами')
    }
  }
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="text-sm font-medium">
        Ваша ссылка
      </label>
      <div className="flex flex-wrap gap-3">
        <div className="min-w-0 flex-[1_1_16rem]">
          <Input ref={field} id={id} readOnly value={href} onFocus={(event) => event.currentTarget.select()} />
        </div>
        <div className="noscript:hidden">
          <Button variant="secondary" onClick={() => void copy()}>
            Скопировать
          </Button>
        </div>
      </div>
      <p role="status" className="text-sm text-muted empty:hidden">
        {said}
      </p>
    </div>
  )
}
