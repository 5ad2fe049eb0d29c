import Link from 'next/link'
import type { ReactNode } from 'react'
import { AddToCart } from '#components/cart/add-to-cart.tsx'
import { CompareLine } from '#components/compare/compare-line.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Price } from '#components/ui/price.tsx'
import { route } from '#components/ui/route.ts'
import { WishButton } from '#components/wishlist/wish-button.tsx'
import { formatPoints } from '#lib/text/format-points.ts'
import { keepTogether } from '#lib/text/keep-together.ts'
import { counted } from '#lib/text/plural.ts'
import type { ProductPage } from '#lib/catalogue/types.ts'
import { AvailabilityLine } from './availability-line.tsx'
import { DeliveryEstimate } from './delivery-estimate.tsx'
import { VariantChoice } from './variant-choice.tsx'

type Props = {
  readonly product: ProductPage
  /** What a member of the lowest level earns by one; null without a programme. */
  readonly points: number | null
  /** Sold-out goods can be waited for. */
  readonly canWait: boolean
}

/** Everything that decides the purchase, beside the pictures: name, variant, price, stock, delivery. */
export function BuyPanel({ product, points, canWait }: Props) {
  const { variant } = product
  return (
    <div className="grid grid-cols-1 content-start gap-8 lg:sticky lg:top-[calc(var(--header)+32px)] lg:self-start">
      <header className="grid grid-cols-1 gap-3">
        <h1 className="text-3xl">{keepTogether(product.name)}</h1>
        <p className="text-lg text-muted">{product.summary}</p>
      </header>
      <VariantChoice product={product} />
      <div id="buy" className="grid grid-cols-1 gap-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <Price value={variant.price} oldValue={variant.oldPrice} size="l" />
          <AvailabilityLine availability={variant.availability} />
        </div>
        {points ? (
          <p className="-mt-2 text-muted">
            <span className="font-medium text-ink">+{formatPoints(points)}</span> участникам{' '}
            <Link href="/bonus" prefetch={false} className="link inline-flex min-h-6 items-center">
              программы
            </Link>
          </p>
        ) : null}
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <AddToCart key={variant.id} variantId={variant.id} productName={variantName(product)} availability={variant.availability} />
          </div>
          <WishButton slug={product.slug} name={product.name} className="mt-1" />
        </div>
        <CompareLine slug={product.slug} name={product.name} />
        {canWait && variant.availability.kind === 'none' && (
          <LinkButton href={route(`/subscription/restock/${variant.sku}`)} variant="secondary" size="l" prefetch={false} rel="nofollow">
            <Icon name="mail" className="size-5" />
            Сообщить о&nbsp;поступлении
          </LinkButton>
        )}
      </div>
      <div className="grid gap-5 border-t border-line pt-6">
        <DeliveryEstimate weight={variant.weight} goods={variant.price} />
        <Fact icon="return" title="7 дней на возврат">
          <Link href="/returns" prefetch={false} className="link">
            Как вернуть
          </Link>
        </Fact>
        <Fact icon="shield" title={`Гарантия ${counted(product.warrantyMonths, 'месяц', 'месяца', 'месяцев')}`} />
      </div>
    </div>
  )
}

/** «Умное кольцо «Контур», Золото, 18». */
export function variantName({ name, variant }: Pick<ProductPage, 'name' | 'variant'>): string {
  return [name, variant.colour.name, variant.size].filter(Boolean).join(', ')
}

function Fact({ icon, title, children }: { readonly icon: 'return' | 'shield'; readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="flex gap-4">
      <Icon name={icon} className="size-6" />
      <div className="grid gap-1">
        <p className="font-medium">{title}</p>
        {children}
      </div>
    </div>
  )
}
