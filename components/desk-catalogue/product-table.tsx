'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { notifyDone, notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { BulkBar } from '#components/desk/selection.tsx'
import { callStaff } from '#components/desk/staff-call.ts'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { setStatus } from '#lib/catalogue/actions.ts'
import type { DeskProduct } from '#lib/catalogue/desk/get-products.ts'
import { catalogueRefusals } from '#lib/catalogue/desk/refusals.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { statusTones, statusWords } from './words.ts'

type Props = { readonly products: readonly DeskProduct[]; readonly canEdit: boolean }

const columns: readonly Column<DeskProduct>[] = [
  { key: 'name', title: 'Товар', grow: true, cell: (row) => <Name product={row} /> },
  { key: 'category', title: 'Семейство', from: 'lg', cell: ({ category }) => <span className="whitespace-nowrap">{category}</span> },
  { key: 'status', title: 'Состояние', cell: ({ status }) => <StateBadge tone={statusTones[status]}>{statusWords[status]}</StateBadge> },
  { key: 'price', title: 'Цена', align: 'end', from: 'sm', cell: priceOf },
  { key: 'stock', title: 'Можно продать', align: 'end', from: 'sm', cell: ({ left, variants }) => <Left left={left} variants={variants} /> },
]

/** Products with their stock and price at a glance; ticked ones are put on sale or taken off together. */
export function ProductTable({ products, canEdit }: Props) {
  return (
    <>
      <DeskTable
        caption="Товары"
        rows={products}
        rowKey={({ slug }) => slug}
        rowHref={({ slug }) => `/desk/catalogue/${slug}`}
        selection={canEdit ? { form: 'products', name: ({ name }) => name } : undefined}
        rowTone={({ status }) => (status === 'archived' ? 'quiet' : undefined)}
        columns={columns}
      />
      {canEdit && <BulkBar form="products">{(ids, clear) => <Bulk ids={ids} clear={clear} />}</BulkBar>}
    </>
  )
}

function Name({ product: { name, skus, image, min_price, left } }: { readonly product: DeskProduct }) {
  return (
    <span className="flex items-center gap-3">
      <span className="grid size-10 shrink-0 place-items-center overflow-hidden rounded-sm bg-ground text-muted">
        {image ? <Picture src={image.file} width={image.width} height={image.height} alt="" sizes="40px" range="thumb" /> : <Icon name="device" className="size-5" />}
      </span>
      <span className="grid min-w-0">
        <span className="wrap-anywhere">{name}</span>
        <span className="line-clamp-1 text-xs font-normal text-muted">{image ? (skus ?? 'нет вариантов') : `нет снимков · ${skus ?? 'нет вариантов'}`}</span>
        {min_price !== null && (
          <span className="text-xs font-normal text-muted sm:hidden">
            {formatRoubles(min_price)} · {left > 0 ? `${left} шт.` : 'нет на складе'}
          </span>
        )}
      </span>
    </span>
  )
}

function priceOf({ min_price, max_price }: DeskProduct) {
  if (min_price === null) return <span className="text-muted">—</span>
  return <span className="whitespace-nowrap tabular-nums">{min_price === max_price ? formatRoubles(min_price) : `от ${formatRoubles(min_price)}`}</span>
}

function Left({ left, variants }: Pick<DeskProduct, 'left' | 'variants'>) {
  if (variants === 0) return <span className="text-muted">—</span>
  return <span className={left > 0 ? 'tabular-nums' : 'font-medium text-danger'}>{left > 0 ? left.toLocaleString('ru') : 'нет'}</span>
}

function Bulk({ ids, clear }: { readonly ids: readonly string[]; readonly clear: () => void }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const set = (status: keyof typeof statusWords) => {
    if (pending) return
    start(async () => {
      const answer = await callStaff(setStatus, { products: [...ids], status })
      if (!answer.ok) notifyRefused(refusalText(answer.code, answer.fields, catalogueRefusals))
      else if (answer.data.refused.length > 0) notifyRefused(`Не хватает описания, варианта или снимка: ${answer.data.refused.join(', ')}`)
      if (answer.ok && answer.data.changed > 0) notifyDone(`Изменено товаров: ${answer.data.changed}`)
      if (answer.ok) clear()
      router.refresh()
    })
  }
  return (
    <>
      <Button size="s" pending={pending} onClick={() => set('active')}>
        В продажу
      </Button>
      <Button size="s" variant="secondary" pending={pending} onClick={() => set('archived')}>
        В архив
      </Button>
    </>
  )
}
