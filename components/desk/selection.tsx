'use client'

import { type ReactNode, useEffect, useState } from 'react'

const boxesOf = (form: string) => [...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name=ids][form="${form}"]`)]

type Selection = { readonly ids: readonly string[]; /** Boxes on this page. */ readonly of: number }

/** The rows that are ticked in the table whose boxes belong to `form`. */
export function useSelection(form: string): Selection {
  const [selection, setSelection] = useState<Selection>({ ids: [], of: 0 })
  useEffect(() => {
    const read = () => {
      const boxes = boxesOf(form)
      const ids = boxes.filter(({ checked }) => checked).map(({ value }) => value)
      setSelection((before) => (before.of === boxes.length && before.ids.join() === ids.join() ? before : { ids, of: boxes.length }))
    }
    // A page of the list that goes takes its boxes along.
    const watcher = new MutationObserver(read)
    watcher.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('change', read)
    read()
    return () => {
      watcher.disconnect()
      document.removeEventListener('change', read)
    }
  }, [form])
  return selection
}

/** Unticks all. */
export function clearSelection(form: string): void {
  for (const box of boxesOf(form)) box.checked = false
  document.dispatchEvent(new Event('change'))
}

/** The box in the head of a table: all rows of this page, or none. */
export function SelectAll({ form }: { readonly form: string }) {
  const { ids, of } = useSelection(form)
  return (
    <input
      type="checkbox"
      aria-label="Выбрать все на странице"
      className="check align-middle"
      checked={of > 0 && ids.length === of}
      onChange={({ target }) => {
        for (const box of boxesOf(form)) box.checked = target.checked
        document.dispatchEvent(new Event('change'))
      }}
    />
  )
}

type BarProps = {
  readonly form: string
  /** What can be done with the ticked rows. */
  readonly children: (ids: readonly string[], clear: () => void) => ReactNode
}

/** At the lower edge while rows are ticked: how many, what can be done, and the way to untick them. Use it from a client component. */
export function BulkBar({ form, children }: BarProps) {
  const { ids } = useSelection(form)
  return (
    <>
      <form id={form} onSubmit={(event) => event.preventDefault()} />
      {ids.length > 0 && (
        <div role="region" aria-label="Действия с выбранными" className="sticky bottom-3 z-20 flex flex-wrap items-center gap-2 rounded-md bg-surface px-4 py-2 text-sm shadow-float ring-1 ring-outline">
          <span className="mr-2 font-medium">Выбрано: {ids.length}</span>
          {children(ids, () => clearSelection(form))}
          <button type="button" onClick={() => clearSelection(form)} className="link ml-auto min-h-6">
            Снять выбор
          </button>
        </div>
      )}
    </>
  )
}
