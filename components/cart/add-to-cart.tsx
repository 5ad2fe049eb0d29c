'use client'

import { startTransition, useEffect, useRef, useState, type FormEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Quantity } from '#components/ui/quantity.tsx'
import { addToCartForm } from '#lib/cart/actions.ts'
import type { Availability } from '#lib/catalogue/types.ts'
import { addPieces, changeQuantity, type CartChange } from './change-quantity.ts'
import { limitText } from './limit-text.ts'
import { useCart } from './use-cart.ts'

type Props = { readonly variantId: string; readonly productName: string; readonly availability: Availability }

/** Puts a variant into the cart; once it is there, shows how many and the way to the cart. A plain form before hydration. */
export function AddToCart({ variantId, productName, availability }: Props) {
  const line = useCart()?.lines[variantId]
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const toCart = useRef<HTMLAnchorElement>(null)
  const added = useRef(false)
  // The count in the header moves at once; the way to the cart opens when the cart is sure to have it.
  const inCart = line !== undefined && !pending

  useEffect(() => {
    // The pressed button is gone: whoever works by keyboard goes on from the link that took its place.
    if (inCart && added.current) toCart.current?.focus({ preventScroll: true })
    added.current = false
  }, [inCart])

  const tell = (change: CartChange) => {
    if (!change) return
    setPending(false)
    setRefusal(change.refusal)
    const quantity = change.view?.lines.find((each) => each.variantId === variantId)?.quantity ?? 0
    if (change.view) setTold(quantity > 0 ? `${productName}: в корзине ${quantity} шт.` : `${productName}: удалено из корзины`)
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (pending) return
    setPending(true)
    setRefusal(null)
    added.current = true
    startTransition(async () => tell(await addPieces(variantId, 1)))
  }
  const change = (quantity: number) => {
    setRefusal(null)
    startTransition(async () => tell(await changeQuantity(variantId, quantity)))
  }
  const note = refusal ?? (inCart ? limitText(line.quantity, line.limit) : null)

  return (
    <div className="grid gap-2">
      {inCart ? (
        <div className="flex flex-wrap items-center gap-3">
          <Quantity value={line.quantity} min={0} max={line.limit} label={`${productName}: количество`} onChange={change} />
          <div className="grid min-w-[min(10rem,100%)] flex-1">
            <LinkButton ref={toCart} href="/cart" variant="secondary" size="l" prefetch={false}>
              <span>
                В корзине<span className="max-sm:sr-only"> · Перейти</span>
              </span>
              <Icon name="arrow-right" className="size-5 sm:hidden" />
            </LinkButton>
          </div>
        </div>
      ) : (
        <form action={addToCartForm} onSubmit={add}>
          <input type="hidden" name="variantId" value={variantId} />
          <Button type="submit" size="l" wide pending={pending} disabled={availability.kind === 'none'}>
            {availability.kind === 'none' ? 'Нет в наличии' : 'В корзину'}
          </Button>
        </form>
      )}
      {note && <p role={refusal ? 'alert' : undefined} className={refusal ? 'text-sm text-danger' : 'text-sm text-muted'}>{note}</p>}
      <p role="status" className="sr-only">
        {told}
      </p>
    </div>
  )
}
