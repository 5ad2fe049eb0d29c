import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { Price } from '#components/ui/price.tsx'
import { Quantity } from '#components/ui/quantity.tsx'
import { route } from '#components/ui/route.ts'
import { setQuantityForm } from '#lib/cart/actions.ts'
import type { CartLine } from '#lib/cart/types.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { limitText } from './limit-text.ts'
import { LineImage } from './line-image.tsx'
import { LineNotice } from './line-notice.tsx'

type Props = {
  readonly line: CartLine
  /** The first line: its picture is the largest thing on the first screen of a phone. */
  readonly first: boolean
  readonly refusal: string | null
  readonly onChange: (quantity: number) => void
}

/** A line of the cart. Its forms work without scripts; with them `onChange` gets the wish. */
export function CartRow({ line, first, refusal, onChange }: Props) {
  const { variantId, name, option, href, image, price, oldPrice, quantity, limit, total, notice } = line
  const soldOut = limit === 0
  const note = soldOut ? null : limitText(quantity, limit)
  return (
    <div className="grid grid-cols-[88px_1fr] gap-x-4 gap-y-3 sm:grid-cols-[120px_1fr_auto] sm:gap-x-6">
      <Link href={route(href)} prefetch={false} tabIndex={-1} aria-hidden className="rounded-md">
        <LineImage image={image} faded={soldOut} first={first} className="aspect-square w-full" />
      </Link>
      <div className="grid min-w-0 content-start gap-1">
        <Link href={route(href)} prefetch={false} className="w-fit rounded-sm font-medium text-balance hover:underline">
          {name}
        </Link>
        <p className="text-sm text-muted">{option}</p>
        {soldOut ? <p className="font-medium text-muted">Нет в наличии</p> : <Price value={price} oldValue={oldPrice} />}
      </div>
      <p className="hidden text-right text-lg font-semibold whitespace-nowrap sm:block">{!soldOut && formatRoubles(total)}</p>
      <div className="col-span-2 grid gap-2 sm:col-start-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          {!soldOut && (
            <>
              <div className="noscript:hidden">
                <Quantity value={quantity} max={Math.max(limit, quantity)} label={`${name}: количество`} onChange={onChange} />
              </div>
              <PlainQuantity line={line} />
            </>
          )}
          <form
            action={setQuantityForm}
            onSubmit={(event) => {
              event.preventDefault()
              onChange(0)
            }}
          >
            <input type="hidden" name="variantId" value={variantId} />
            <button
              type="submit"
              name="quantity"
              value="0"
              className="inline-flex h-11 items-center gap-1.5 rounded-full px-3 text-sm text-muted hover:bg-ground hover:text-ink"
            >
              <Icon name="close" className="size-4" />
              Убрать<span className="sr-only">: {name}</span>
            </button>
          </form>
          {!soldOut && <p className="ml-auto text-lg font-semibold sm:hidden">{formatRoubles(total)}</p>}
        </div>
        {refusal && (
          <p role="alert" className="text-sm text-danger">
            {refusal}
          </p>
        )}
        {notice ? <LineNotice notice={notice} /> : note && <p className="text-sm text-muted">{note}</p>}
      </div>
    </div>
  )
}

/** The stepper's stand-in for browsers without scripts. */
function PlainQuantity({ line: { variantId, name, quantity, limit } }: { readonly line: CartLine }) {
  return (
    <form action={setQuantityForm} className="hidden items-center gap-2 noscript:flex">
      <input type="hidden" name="variantId" value={variantId} />
      <input
        type="number"
        name="quantity"
        min={0}
        max={limit}
        defaultValue={quantity}
        aria-label={`${name}: количество`}
        className="h-11 w-20 rounded-full bg-surface px-4 ring-1 ring-outline ring-inset"
      />
      <button type="submit" className="h-11 rounded-full px-4 text-sm ring-1 ring-outline ring-inset">
        Обновить
      </button>
    </form>
  )
}
