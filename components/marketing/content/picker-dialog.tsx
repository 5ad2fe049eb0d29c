'use client'

import { type ReactNode, useId, useState } from 'react'
import { deskControl } from '#components/desk/control.ts'
import type { StaffCall } from '#components/desk/staff-call.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { useSearch } from './use-search.ts'

type Props<T> = {
  /** The label of the button that opens it. */
  readonly text: string
  /** Heard after it, where several stand on a page. */
  readonly of: string
  readonly title: string
  readonly search: StaffCall<{ query: string }, readonly T[]>
  readonly keyOf: (found: T) => string
  /** What a line of the list shows. */
  readonly Show: (props: { readonly found: T }) => ReactNode
  readonly nameOf: (found: T) => string
  readonly pick: (found: T) => void
}

/** Finds something of the catalogue by name and takes it into a block. */
export function PickerDialog<T>({ text, of, title, search, keyOf, Show, nameOf, pick }: Props<T>) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const { found, busy } = useSearch(open, query, search)
  return (
    <div>
      <Button size="s" variant="secondary" aria-haspopup="dialog" aria-label={`${text}: ${of}`} onClick={() => setOpen(true)}>
        {text}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title} shape="sheet">
        <div className="grid gap-3">
          <label htmlFor={id} className="text-sm font-medium">
            Название товара
          </label>
          <input
            id={id}
            type="search"
            value={query}
            maxLength={100}
            autoComplete="off"
            onChange={({ target }) => setQuery(target.value)}
            // Enter would save the form around it.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            className={deskControl}
          />
          <p role="status" className="text-xs text-muted">
            {busy ? 'Ищем…' : found.length === 0 ? 'Ничего не нашлось' : query === '' ? 'Популярное' : `Нашлось: ${found.length}`}
          </p>
          <ul className="grid gap-1">
            {found.map((each) => (
              <li key={keyOf(each)}>
                <button
                  type="button"
                  aria-label={nameOf(each)}
                  onClick={() => {
                    pick(each)
                    setOpen(false)
                  }}
                  className="flex w-full items-center gap-3 rounded-sm p-2 text-left text-sm hover:bg-ground"
                >
                  <Show found={each} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      </Dialog>
    </div>
  )
}
