import { useEffect, useRef } from 'react'
import { Icon } from '#components/ui/icon.tsx'

/** A letter is on its way; nothing is subscribed until its link is confirmed. */
export default function NewsletterSent({ email }: { readonly email: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="status" className="flex items-start gap-3 rounded-md bg-surface p-4 ring-1 ring-line outline-none ring-inset">
      <Icon name="mail" className="mt-0.5 size-5" />
      <div className="grid min-w-0 gap-1 wrap-anywhere">
        <p className="font-medium">Осталось подтвердить адрес</p>
        <p>
          Отправили письмо со&nbsp;ссылкой на&nbsp;{email}. Подписки пока нет: она начнётся, когда вы откроете ссылку и&nbsp;нажмёте кнопку. Ссылка действует
          48&nbsp;часов.
        </p>
        <p className="text-sm text-muted">Письма нет&nbsp;— проверьте папку «Спам». Если передумали, делать ничего не&nbsp;нужно.</p>
      </div>
    </div>
  )
}
