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
import { FRAME_ID } from './frame-id.ts'
import { type Remove, RemoveColumn } from './remove-column.tsx'
import { ShortColumn } from './short-column.tsx'
import { ShortHead } from './short-head.tsx'

type Props = {
  readonly products: readonly ComparedProduct[]
  /** None: a single column that a link shows. */
  readonly remove?: Remove | undefined
}

/*
 * On narrow screens the table scrolls sideways in a frame as wide as the screen, two columns at a time, and the name of a row stands above its values; on
 * wide ones and on paper all columns fit beside the names of the rows. `narrow` is a screen, never paper.
 */
const frame = 'relative isolate overscroll-x-contain narrow:-mx-(--gutter) narrow:snap-x narrow:snap-proximity narrow:scroll-px-(--gutter) narrow:overflow-x-auto narrow:px-(--gutter) print:overflow-visible'
const columns = 'w-[max(100%,calc(var(--n)*var(--column)))]'
const row = 'print:break-inside-avoid narrow:grid narrow:grid-cols-[repeat(var(--n),minmax(0,1fr))]'
const block = 'narrow:block'
const first = 'bg-paper pr-2 text-left align-top lg:pr-3'
/** The name of a row: on narrow screens over all columns, staying in sight while they move. */
const rowName = cx(first, 'text-sm font-normal text-muted narrow:col-span-full narrow:pr-0')
const inSight = 'narrow:sticky narrow:left-0 narrow:inline-block narrow:max-w-[calc(100vw-2*var(--gutter))]'
const cell = 'align-top pr-3 lg:px-3 print:px-2'

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
      <ShortHead>
        <div className={cx('flex', columns)}>
          {products.map((product) => (
            <ShortColumn key={product.key} product={product} remove={remove} />
          ))}
        </div>
      </ShortHead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls on a phone must be reachable by keys */}
      <div id={FRAME_ID} role="region" aria-label="Таблица сравнения" tabIndex={0} className={frame}>
        <table className={cx(columns, block, 'table-fixed border-separate border-spacing-0 lg:w-[min(100%,calc(var(--first)+var(--n)*22rem))]')}>
          <caption className="sr-only">Сравнение: {products.map(({ name }) => name).join(', ')}</caption>
          <colgroup>
            <col className="w-(--first)" />
            {products.map(({ key }) => (
              <col key={key} />
            ))}
          </colgroup>
          <thead className={block}>
            <tr className={row}>
              <td className={cx(first, 'narrow:sr-only')}>
                <span className="sr-only">Вид</span>
              </td>
              {products.map((product) => (
                <td key={product.key} className={cx(cell, 'relative pb-3 narrow:snap-start')}>
                  <Link href={route(product.href)} prefetch={false} tabIndex={-1} aria-hidden className="tile block max-w-56 rounded-lg print:max-w-24">
                    <Picture {...product.image} alt="" range="card" sizes="(min-width: 1024px) 224px, 40vw" />
                  </Link>
                  <div className="absolute top-1 right-4 lg:right-auto lg:left-[calc(min(14rem,100%-0.75rem)-2.5rem)] print:hidden">{remove && <RemoveColumn product={product} remove={remove} />}</div>
                </td>
              ))}
            </tr>
            <tr className={row}>
              <td className={cx(first, 'border-b border-line narrow:sr-only lg:sticky lg:top-(--header) lg:z-20')}>
                <span className="sr-only">Товар и цена</span>
              </td>
              {products.map(({ key, name, href, price, oldPrice }) => (
                <th key={key} scope="col" className={cx(cell, 'border-b border-line bg-paper py-2 text-left font-normal narrow:border-0 narrow:pt-0 lg:sticky lg:top-(--header) lg:z-10 lg:py-3')}>
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
          <tbody className={block}>
            <tr className={row}>
              <th scope="row" className={cx(rowName, 'pt-4 narrow:sr-only')}>
                Наличие
              </th>
              {products.map(({ key, variantId, variantName, availability }) => (
                <td key={key} className={cx(cell, 'pt-3 pb-4 narrow:pt-1')}>
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

/** A line under each cell; on narrow screens under the row. */
const line = 'border-b border-line narrow:border-0'
/** What is gone when only differences are asked for. */
const same = 'group-has-[[data-only]:checked]/compare:hidden'

function Group({ group, keys }: { readonly group: ComparedGroup; readonly keys: readonly string[] }) {
  return (
    <tbody className={cx(block, !group.differs && same)}>
      <tr className={cx(row, 'print:break-after-avoid')}>
        <th scope="rowgroup" colSpan={keys.length + 1} className="pt-8 pb-2 text-left narrow:col-span-full print:pt-4">
          <span className={cx(inSight, 'text-lg font-semibold')}>{group.name}</span>
        </th>
      </tr>
      {group.rows.map(({ name, values, differs }) => (
        <tr key={name} className={cx(row, 'narrow:border-b narrow:border-line', !differs && same)}>
          <th scope="row" className={cx(rowName, line, 'py-3 hyphens-auto lg:text-base narrow:pt-2.5 narrow:pb-0.5')}>
            <span className={inSight}>
              {name}
              {differs && (
                <span className="ml-1.5 inline-block align-middle">
                  <Mark />
                </span>
              )}
            </span>
          </th>
          {values.map((value, index) => (
            <td key={keys[index]} className={cx(cell, line, 'py-3 text-sm hyphens-auto wrap-anywhere narrow:pt-0 narrow:pb-2.5 narrow:text-base lg:text-base', differs && 'font-medium')}>
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
