'use client'

import { useState } from 'react'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { changeWish, useWishes } from './use-wishes.ts'

type Props = { readonly slug: string; readonly name: string; readonly className?: string }

/** The heart: keeps a product for later; a double click is one press. Without scripts it could do nothing for a guest and is not shown. */
export function WishButton({ slug, name, className }: Props) {
  const kept = useWishes()?.includes(slug) ?? false
  const [told, setTold] = useState('')
  const change = async () => {
    const done = await changeWish(slug, !kept)
    setTold(done ? (kept ? 'Убрано из избранного' : 'Добавлено в избранное') : 'Не получилось, попробуйте ещё раз')
  }
  return (
    <span className={cx('needs-scripts', className)}>
      <button
        type="button"
        aria-pressed={kept}
        aria-label={`В избранное: ${name}`}
        title={kept ? 'Убрать из избранного' : 'В избранное'}
        onClick={({ detail }) => detail < 2 && void change()}
        className={cx('grid size-11 place-items-center rounded-full bg-paper/85 hover:bg-ground', kept ? 'text-signal-text' : 'text-ink')}
      >
        <Icon name="heart" className={cx('size-6', kept && 'fill-current')} />
      </button>
      <span role="status" className="sr-only">
        {told}
      </span>
    </span>
  )
}
