'use client'

import { type ComponentType, type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { SuggestBox } from './suggest-box.tsx'

type Loaded = ComponentType<Parameters<typeof SuggestBox>[0]> | null
type Props = { readonly id: string; readonly className?: string }

/** The search field: a plain form that leads to /search. What suggests while somebody types comes with the first focus, and not before. */
export function SearchForm({ id, className }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [Box, setBox] = useState<Loaded>(null)
  // Somebody was faster than the scripts.
  useEffect(() => {
    if (document.activeElement === input.current) void load(setBox)
  }, [])
  return (
    <form role="search" aria-label="Поиск по магазину" action="/search" className={cx('relative', className)}>
      <input
        ref={input}
        id={id}
        name="q"
        type="text"
        aria-label="Искать в магазине"
        placeholder="Искать в магазине"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        onFocus={() => void (Box ?? load(setBox))}
        className="h-11 w-full rounded-full bg-ground pr-12 pl-5 text-ellipsis placeholder:text-muted hover:ring-1 hover:ring-outline hover:ring-inset focus:bg-surface focus:outline-2 focus:-outline-offset-2 focus:outline-ink"
      />
      <button type="submit" aria-label="Найти" className="absolute top-0 right-0 grid size-11 place-items-center rounded-full">
        <Icon name="search" className="size-5" />
      </button>
      {Box && <Box input={input} />}
    </form>
  )
}

/** What did not come is asked for again with the next focus. */
async function load(set: Dispatch<SetStateAction<Loaded>>): Promise<void> {
  const file = await import('./suggest-box.tsx').catch(() => null)
  if (file) set(() => file.SuggestBox)
}
