'use client'

import { useRef } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { notifyDone } from '#components/desk/notify.ts'
import { FieldError } from '#components/ui/field.tsx'
import { type Block, blockNames, type BlockKind, emptyBlock, limits } from '#lib/marketing/content/blocks.ts'
import type { ContentForm } from '#lib/marketing/content/schema.ts'
import { AddBlock } from './add-block.tsx'
import { BlockCard } from './block-card.tsx'
import { nameHint } from './content-words.ts'

/** The blocks of a letter in their order: added, moved by buttons and keys, duplicated, taken out and put back. */
export function BlockList({ standing }: { readonly standing: boolean }) {
  const { control, getValues, formState } = useFormContext<ContentForm>()
  const { fields, append, insert, move, remove } = useFieldArray({ control, name: 'blocks' })
  const list = useRef<HTMLOListElement>(null)
  const full = fields.length >= limits.blocks
  const problem = formState.errors.blocks?.root?.message ?? formState.errors.blocks?.message
  const blockAt = (at: number): Block => structuredClone(getValues(`blocks.${at}`))
  /** The handle of a moved card keeps the focus, so that a key pressed again moves it on. */
  const focus = (at: number) => requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-block="${at}"]`)?.focus())
  const shift = (from: number, to: number) => {
    if (to < 0 || to >= fields.length) return
    move(from, to)
    focus(to)
  }
  const add = (kind: BlockKind) => {
    append(emptyBlock(kind), { shouldFocus: false })
    focus(fields.length)
  }
  const takeOut = (at: number) => {
    const block = blockAt(at)
    remove(at)
    focus(Math.max(0, at - 1))
    notifyDone(`Блок убран: ${blockNames[block.kind].toLowerCase()}`, () => insert(Math.min(at, getValues('blocks').length), block, { shouldFocus: false }))
  }
  return (
    <section aria-label="Блоки письма" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div>
        <p className="text-sm font-medium">Блоки</p>
        <p className="text-xs text-muted">{nameHint}</p>
      </div>
      {problem !== undefined && <FieldError id="blocks-error" message={problem} />}
      {fields.length === 0 && <p className="rounded-md border border-dashed border-outline px-4 py-6 text-center text-sm text-muted">Письмо пока пустое. Начните с заголовка.</p>}
      <ol ref={list} className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {fields.map(({ id, kind }, at) => (
          <li key={id}>
            <BlockCard
              at={at}
              kind={kind}
              last={at === fields.length - 1}
              full={full}
              move={(to) => shift(at, to)}
              duplicate={() => {
                insert(at + 1, blockAt(at), { shouldFocus: false })
                focus(at + 1)
              }}
              remove={() => takeOut(at)}
            />
          </li>
        ))}
      </ol>
      <AddBlock add={add} full={full} standing={standing} />
    </section>
  )
}
