'use client'

import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { controlStyle } from '#components/ui/control-style.ts'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'

/** A password with a button that shows it. It is hidden again when the form is sent, so that no browser remembers it as plain text. */
export function PasswordInput({ ...rest }: Omit<ComponentProps<'input'>, 'className' | 'type'>) {
  const [shown, setShown] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = box.current?.closest('form')
    const hide = () => setShown(false)
    form?.addEventListener('submit', hide)
    return () => form?.removeEventListener('submit', hide)
  }, [])
  return (
    <div ref={box} className="relative">
      <input
        autoCapitalize="none"
        spellCheck={false}
        {...rest}
        type={shown ? 'text' : 'password'}
        className={cx(controlStyle, 'pr-13 noscript:pr-4')}
      />
      <button
        type="button"
        aria-label={shown ? 'Скрыть пароль' : 'Показать пароль'}
        aria-controls={rest.id}
        onClick={() => setShown(!shown)}
        className="absolute top-0.5 right-0.5 grid size-11 place-items-center rounded-md text-muted hover:text-ink noscript:hidden"
      >
        <Icon name={shown ? 'eye-off' : 'eye'} className="size-5" />
      </button>
    </div>
  )
}
