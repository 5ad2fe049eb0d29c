'use client'

import { useFormContext } from 'react-hook-form'
import { FieldError } from '#components/ui/field.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import { searchGoods } from '#lib/marketing/content/actions.ts'
import { limits } from '#lib/marketing/content/blocks.ts'
import type { FoundGoods } from '#lib/marketing/content/find-goods.ts'
import type { ContentForm } from '#lib/marketing/content/schema.ts'
import { useGoods } from './goods-context.tsx'
import { PickerDialog } from './picker-dialog.tsx'
import { Thumb } from './thumb.tsx'

/** The products of a block, found by name. Price, picture and address come from the catalogue when the letter goes out. */
export function GoodsPicker({ name }: { readonly name: `blocks.${number}` }) {
  const { watch, setValue, getFieldState, formState } = useFormContext<ContentForm>()
  const { goods, learn } = useGoods()
  const given: unknown = watch(`${name}.slugs`)
  const slugs = Array.isArray(given) ? given.map(String) : []
  const set = (next: string[]) => setValue(`${name}.slugs`, next, { shouldDirty: true })
  const error = getFieldState(`${name}.slugs`, formState).error?.message
  return (
    <>
      {slugs.length === 0 && <p className="text-sm text-muted">Не выбрано ни одного товара.</p>}
      <ul className="grid gap-1">
        {slugs.map((slug) => {
          const known = goods[slug]
          return (
            <li key={slug} className="flex items-center gap-3 text-sm">
              {known ? <Goods found={known} /> : <span className="min-w-0 flex-1 text-danger">{`${slug}: не продаётся`}</span>}
              <button type="button" aria-label={`Убрать товар: ${known?.name ?? slug}`} onClick={() => set(slugs.filter((each) => each !== slug))} className="grid size-9 shrink-0 place-items-center rounded-sm text-muted hover:bg-ground hover:text-ink max-sm:size-11">
                <Icon name="close" className="size-4" />
              </button>
            </li>
          )
        })}
      </ul>
      {error !== undefined && <FieldError id={`${name}-slugs-error`} message={error} />}
      {slugs.length < limits.products && (
        <PickerDialog
          text="Добавить товар"
          of={`блок ${Number(name.split('.')[1]) + 1}`}
          title="Товар для письма"
          search={searchGoods}
          keyOf={({ slug }) => slug}
          nameOf={(found) => found.name}
          Show={Goods}
          pick={(found) => {
            learn([found])
            if (!slugs.includes(found.slug)) set([...slugs, found.slug])
          }}
        />
      )}
    </>
  )
}

function Goods({ found: { name, price, image, inStock } }: { readonly found: FoundGoods }) {
  return (
    <>
      <Thumb file={image} />
      <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
      <span className="text-right whitespace-nowrap tabular-nums">
        {formatRoubles(price)}
        {!inStock && <span className="block text-xs text-muted">нет в наличии</span>}
      </span>
    </>
  )
}
