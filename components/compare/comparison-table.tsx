import Link from 'next/link'
import type { CSSProperties } from 'react'
import { AddToCart } from '#components/cart/add-to-cart.tsx'
import { AvailabilityLine } from '#components/catalogue/availability-line.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { cx } from '#components/ui/cx.ts'
import { Picture } from '#components/ui/picture.tsx'
import { Price } from '#components/ui/price.tsx'
import { route } from '#components/ui/route.ts'
import { keepTogether } from '#lib/text/keep-together.ts'
import { comparisonOf } from '#lib/compare/comparison-of.ts'
import type { ComparedGroup, ComparedProduct } from '#lib/compare/types.ts'
import { NamesBar } from './names-bar.tsx'
import { type Remove, RemoveColumn } from './remove-column.tsx'

type Props = {
  readonly products: readonly ComparedProduct[]
  /** None: a single column that a link shows. */
  readonly remove?: Remove | undefined
}

/* On narrow screens the table scrolls sideways in a frame; on wide ones all columns fit, and the head stands still under the header. */
const frame = 'isolate overscroll-x-contain max-lg:snap-x max-lg:snap-proximity max-lg:scroll-pl-(--first) max-lg:overflow-x-auto print:overflow-visible'
const first = 'sticky left-0 z-10 bg-paper pr-2 text-left align-top lg:pr-3 print:static'
const FRAME = 'comparison'

/**
 * Products side by side. «Только различия» is a checkbox that the style sheet reads: it works before the scripts, and without them.
 */
export function ComparisonTable({ products, remove }: Props) {
  const groups = comparisonOf(products)
  const several = products.length > 1
  const differing = groups.flatMap(({ rows }) => rows).filter(({ differs }) => differs).length
  return (
    <div className="comparison group/compare grid grid-cols-[minmax(0,1fr)] gap-4" style={{ '--n': products.length } as CSSProperties}>
      {several && (
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-1 print:hidden">
          <Checkbox id="only-differences" data-only="">
            Только различия
          </Checkbox>
          <p className="flex items-center gap-2 text-sm text-muted">
            <Mark />
            значения различаются, таких строк {differing}
          </p>
        </div>
      )}
      <NamesBar products={products} frameId={FRAME} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls on a phone must be reachable by keys */}
      <div id={FRAME} role="region" aria-label="Таблица сравнения" tabIndex={0} className={frame}>
        <table className="w-[max(100%,calc(var(--first)+var(--n)*var(--column)))] table-fixed border-separate border-spacing-0 lg:w-[min(100%,calc(var(--first)+var(--n)*22rem))]">
          <caption className="sr-only">Сравнение: {products.map(({ name }) => name).join(', ')}</caption>
          <colgroup>
            <col className="w-(--first)" />
            {products.map(({ key }) => (
              <col key={key} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td className={first}>
                <span className="sr-only">Вид</span>
              </td>
              {products.map((product) => (
                <td key={product.key} className="relative px-2 pb-3 align-top max-lg:snap-start lg:px-3">
                  <Link href={route(product.href)} prefetch={false} tabIndex={-1} aria-hidden className="tile block max-w-56 rounded-lg print:max-w-40">
                    <Picture {...product.image} alt="" range="card" sizes="(min-width: 1024px) 224px, 40vw" />
                  </Link>
                  <div className="absolute top-1 right-3 lg:right-auto lg:left-[calc(min(14rem,100%-0.75rem)-2.5rem)] print:hidden">{remove && <RemoveColumn product={product} remove={remove} />}</div>
                </td>
              ))}
            </tr>
            <tr>
              <td className={cx(first, 'z-20 border-b border-line lg:top-(--header)')}>
                <span className="sr-only">Товар и цена</span>
              </td>
              {products.map(({ key, name, href, price, oldPrice }) => (
                <th key={key} scope="col" className="border-b border-line bg-paper px-2 py-2 text-left align-top font-normal lg:sticky lg:top-(--header) lg:z-10 lg:px-3 lg:py-3 print:static">
                  <Link href={route(href)} prefetch={false} className="line-clamp-3 min-h-6 font-medium text-pretty hover:underline max-lg:text-sm">
                    {keepTogether(name)}
                  </Link>
                  <span className="mt-1 block">
                    <Price value={price} oldValue={oldPrice} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className={cx(first, 'pt-4 text-sm font-normal text-muted')}>
                Наличие
              </th>
              {products.map(({ key, variantId, variantName, availability }) => (
                <td key={key} className="@container px-2 pt-3 pb-4 align-top lg:px-3">
                  <div className="mb-3 text-sm">
                    <AvailabilityLine availability={availability} />
                  </div>
                  <div className="print:hidden">
                    <AddToCart key={variantId} variantId={variantId} productName={variantName} availability={availability} />
                  </div>
                </td>
              ))}
            </tr>
          </tbody>
          {groups.map((group) => (
            <Group key={group.name} group={group} keys={products.map(({ key }) => key)} />
          ))}
        </table>
      </div>
      {several && differing === 0 && <p className="hidden text-muted group-has-[[data-only]:checked]/compare:block">По характеристикам эти товары не&nbsp;различаются.</p>}
    </div>
  )
}

/** What is gone when only differences are asked for. */
const same = 'group-has-[[data-only]:checked]/compare:hidden'

function Group({ group, keys }: { readonly group: ComparedGroup; readonly keys: readonly string[] }) {
  return (
    <tbody className={cx(!group.differs && same)}>
      <tr>
        <th scope="rowgroup" colSpan={keys.length + 1} className="pt-8 pb-2 text-left">
          <span className="sticky left-0 text-lg font-semibold">{group.name}</span>
        </th>
      </tr>
      {group.rows.map(({ name, values, differs }) => (
        <tr key={name} className={cx(!differs && same)}>
          <th scope="row" className={cx(first, 'border-b border-line py-3 text-sm font-normal hyphens-auto text-muted lg:text-base')}>
            {name}
            {differs && (
              <span className="ml-1 inline-block align-middle lg:ml-1.5">
                <Mark />
              </span>
            )}
          </th>
          {values.map((value, index) => (
            <td key={keys[index]} className={cx('border-b border-line px-2 py-3 align-top text-sm hyphens-auto wrap-anywhere lg:px-3 lg:text-base', differs && 'font-medium')}>
              {value ?? (
                <span className="text-muted">
                  <span aria-hidden>—</span>
                  <span className="sr-only">нет данных</span>
                </span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** Not equal: said in words to who does not see it. */
function Mark() {
  return (
    <>
      <span aria-hidden className="inline-grid size-4 place-items-center rounded-full bg-signal-wash text-[0.6875rem] lg:size-5 lg:text-xs leading-none font-semibold text-signal-text">
        ≠
      </span>
      <span className="sr-only">(различается)</span>
    </>
  )
}
