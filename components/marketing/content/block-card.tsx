'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { type BlockKind, blockNames } from '#lib/marketing/content/blocks.ts'
import { BlockFields } from './block-fields.tsx'

type Props = {
  readonly at: number
  readonly kind: BlockKind
  readonly last: boolean
  /** No room for another. */
  readonly full: boolean
  readonly move: (to: number) => void
  readonly duplicate: () => void
  readonly remove: () => void
}

/** One block with its fields. Its title moves it: Alt and an arrow; Delete takes it out. */
export function BlockCard({ at, kind, last, full, move, duplicate, remove }: Props) {
  const name = `${blockNames[kind]}, блок ${at + 1}`
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.key === 'ArrowUp' ? at - 1 : event.key === 'ArrowDown' ? at + 1 : null
    if (event.altKey && to !== null) {
      event.preventDefault()
      move(to)
    } else if (event.key === 'Delete') {
      event.preventDefault()
      remove()
    }
  }
  return (
    <div role="group" aria-label={name} className="rounded-md bg-surface ring-1 ring-line">
      <div className="flex items-center gap-1 py-1 pr-1 pl-3">
        <button
          type="button"
          data-block={at}
          onKeyDown={onKeyDown}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          title="Alt и стрелка — переставить, Delete — убрать"
          className="mr-auto min-h-8 min-w-0 truncate rounded-sm text-left text-sm font-medium"
        >
          <span className="text-muted tabular-nums">{at + 1}.</span> {blockNames[kind]}
        </button>
        <Tool label={`Поднять: ${name}`} disabled={at === 0} onClick={() => move(at - 1)}>
          <Icon name="arrow-left" className="size-4 rotate-90" />
        </Tool>
        <Tool label={`Опустить: ${name}`} disabled={last} onClick={() => move(at + 1)}>
          <Icon name="arrow-left" className="size-4 -rotate-90" />
        </Tool>
        <Tool label={`Повторить: ${name}`} disabled={full} onClick={duplicate}>
          <Icon name="layers" className="size-4" />
        </Tool>
        <Tool label={`Убрать: ${name}`} onClick={remove}>
          <Icon name="close" className="size-4" />
        </Tool>
      </div>
      <div className={cx('grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-line px-3 py-3', (kind === 'divider' || kind === 'about') && 'py-2')}>
        <BlockFields at={at} kind={kind} />
      </div>
    </div>
  )
}

function Tool({ label, disabled = false, onClick, children }: { readonly label: string; readonly disabled?: boolean; readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      // Not `disabled`: a block that has come to the edge keeps its focus.
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && onClick()}
      className="grid size-9 shrink-0 place-items-center rounded-sm text-muted hover:bg-ground hover:text-ink aria-disabled:opacity-40 max-sm:size-11"
    >
      {children}
    </button>
  )
}
