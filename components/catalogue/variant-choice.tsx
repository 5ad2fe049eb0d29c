import { EarlyLink } from '#components/ui/early-link.tsx'
import { route } from '#components/ui/route.ts'
import type { ProductPage, VariantChoice as Choice } from '#lib/catalogue/types.ts'
import { choicesOf } from './choices-of.ts'

/** Colours and sizes as links: each leads to the page of that variant, with its price, stock and pictures. */
export function VariantChoice({ product }: { readonly product: ProductPage }) {
  const { colours, sizes } = choicesOf(product)
  return (
    <div className="grid gap-6">
      <nav aria-label="Цвет">
        <p className="mb-3">
          <span className="text-muted">Цвет: </span>
          {product.variant.colour.name}
        </p>
        <ul className="flex flex-wrap gap-3">
          {colours.map((choice) => (
            <li key={choice.colour.id}>
              <ColourLink choice={choice} current={choice.colour.id === product.variant.colour.id} />
            </li>
          ))}
        </ul>
      </nav>
      {sizes.length > 0 && (
        <nav aria-label="Размер">
          <p className="mb-3">
            <span className="text-muted">Размер: </span>
            {product.variant.size}
          </p>
          <ul className="flex flex-wrap gap-2">
            {sizes.map((choice) => (
              <li key={choice.size}>
                <SizeLink choice={choice} current={choice.size === product.variant.size} />
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}

type LinkProps = { readonly choice: Choice; readonly current: boolean }

function ColourLink({ choice, current }: LinkProps) {
  const gone = choice.availability.kind === 'none'
  return (
    <EarlyLink
      id={`colour-${choice.colour.id}`}
      href={route(choice.href)}
      scroll={false}
      aria-current={current ? 'true' : undefined}
      title={choice.colour.name}
      className="relative grid size-11 place-items-center rounded-full ring-inset hover:ring-2 hover:ring-outline aria-[current]:ring-2 aria-[current]:ring-ink"
    >
      <span className="size-8 rounded-full ring-1 ring-outline ring-inset" style={{ backgroundColor: choice.colour.hex }} />
      {gone && <Strike />}
      <span className="sr-only">
        {choice.colour.name}
        {gone && ', нет в наличии'}
      </span>
    </EarlyLink>
  )
}

function SizeLink({ choice, current }: LinkProps) {
  const gone = choice.availability.kind === 'none'
  return (
    <EarlyLink
      id={`size-${choice.size}`}
      href={route(choice.href)}
      scroll={false}
      aria-current={current ? 'true' : undefined}
      className={`relative grid h-11 min-w-14 place-items-center overflow-hidden rounded-md px-4 ring-1 ring-outline ring-inset hover:ring-ink aria-[current]:bg-ink aria-[current]:text-paper aria-[current]:ring-ink ${gone ? 'text-muted' : ''}`}
    >
      {choice.size}
      {gone && <Strike />}
      {gone && <span className="sr-only">, нет в наличии</span>}
    </EarlyLink>
  )
}

function Strike() {
  return (
    <svg aria-hidden viewBox="0 0 44 44" preserveAspectRatio="none" className="absolute inset-0 size-full" stroke="currentColor" strokeWidth="1.5">
      <path d="M8 36 36 8" />
    </svg>
  )
}
