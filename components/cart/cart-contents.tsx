'use client'

import { Fragment } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { CartView } from '#lib/cart/types.ts'
import { CartNews } from './cart-news.tsx'
import { CartRow } from './cart-row.tsx'
import { CartSummary } from './cart-summary.tsx'
import { RemovedRow } from './removed-row.tsx'
import { type Removed, useCartLines } from './use-cart-lines.ts'

type Props = {
  /** The cart as the server saw it when it rendered the page. */
  readonly cart: CartView
  /** Confirms the notices; works as a plain form. */
  readonly acknowledge: () => Promise<void>
}

/** The cart itself: every change is shown at once and taken back, with the reason, when the server refuses. */
export function CartContents({ cart, acknowledge }: Props) {
  const { lines, promo, bonus, removed, refusals, change, undo, changing } = useCartLines(cart)
  const removedRows = (chosen: (each: Removed) => boolean) =>
    removed.filter(chosen).map((each) => (
      <li key={`removed-${each.line.variantId}`}>
        <RemovedRow name={each.line.name} pending={each.returning} onUndo={() => undo(each)} />
      </li>
    ))

  return (
    <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_380px] xl:gap-16">
      <div className="grid grid-cols-1 gap-6">
        <CartNews lines={lines} acknowledge={acknowledge} />
        <ul className="grid grid-cols-1 gap-6 empty:hidden" aria-label="Товары в корзине">
          {lines.map((line, index) => (
            <Fragment key={line.variantId}>
              {removedRows(({ place }) => place === index)}
              <li className="border-b border-line pb-6">
                <CartRow
                  line={line}
                  first={index === 0}
                  refusal={refusals[line.variantId] || null}
                  onChange={(quantity) => change(line, quantity)}
                />
              </li>
            </Fragment>
          ))}
          {removedRows(({ place }) => place >= lines.length)}
        </ul>
        {lines.length === 0 && (
          <EmptyState title="Корзина пуста" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
            Здесь появятся устройства, которые вы выберете.
          </EmptyState>
        )}
      </div>
      {lines.length > 0 && (
        <div className="lg:sticky lg:top-[calc(var(--header)+24px)]">
          <CartSummary lines={lines} promo={promo} bonus={bonus} changing={changing} />
        </div>
      )}
    </div>
  )
}
