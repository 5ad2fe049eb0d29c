import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from '#components/ui/cx.ts'
import { route } from '#components/ui/route.ts'
import { SelectAll } from './selection.tsx'

export type Column<Row> = {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers and sums stand at the end. */
  readonly align?: 'end'
  /** Below this width the column is left out. */
  readonly from?: 'sm' | 'md' | 'lg' | 'xl'
  /** Sorted by it: the link that sorts by it, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now: 'ascending' | 'descending' | null }
  /** The title is heard only. */
  readonly quiet?: boolean
  /** Takes what the others leave. */
  readonly grow?: boolean
}

type Props<Row> = {
  /** What the table shows; heard, not seen. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Where a row leads: its first column becomes the link, the whole row can be clicked. */
  readonly rowHref?: (row: Row) => string
  /** Boxes `ids` of the form with this id, for actions on many rows; `name` says which row, for the ear. */
  readonly selection?: { readonly form: string; readonly name: (row: Row) => string }
  /** Something is the matter with this row. */
  readonly rowTone?: (row: Row) => 'danger' | 'caution' | 'quiet' | undefined
}

const from = { sm: 'max-sm:hidden', md: 'max-md:hidden', lg: 'max-lg:hidden', xl: 'max-xl:hidden' } as const
const tones = { danger: 'shadow-[inset_3px_0_0_var(--color-danger)]', caution: 'shadow-[inset_3px_0_0_var(--color-caution)]', quiet: 'text-muted' } as const

/** A dense table whose head stays in sight. On narrow screens it scrolls by itself; leave columns out there by `from`. */
export function DeskTable<Row>({ caption, columns, rows, rowKey, rowHref, selection, rowTone }: Props<Row>) {
  const style = ({ align, from: width, grow }: Column<Row>) => cx('px-3', align === 'end' && 'text-right', width && from[width], grow && 'w-full')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways on a phone must be reachable by keys
    <div role="region" aria-label={caption} tabIndex={0} className="relative min-w-0 rounded-md bg-surface ring-1 ring-line max-lg:overflow-x-auto">
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="sticky top-0 z-20 w-9 rounded-tl-md border-b border-line bg-surface pl-3 text-left">
                <SelectAll form={selection.form} />
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sort?.now ?? undefined}
                className={cx(style(column), 'sticky top-0 z-20 h-9 border-b border-line bg-surface text-left text-xs font-medium whitespace-nowrap text-muted first:rounded-tl-md last:rounded-tr-md')}
              >
                {column.sort ? <SortLink {...column.sort} title={column.title} /> : <span className={cx(column.quiet && 'sr-only')}>{column.title}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>*]:border-0">
          {rows.map((row) => {
            const tone = rowTone?.(row)
            return (
              <tr key={rowKey(row)} className={cx('relative has-checked:bg-signal-wash', rowHref && 'hover:bg-ground', tone && tones[tone])}>
                {selection && (
                  <td className="relative z-10 h-10 border-b border-line pl-3">
                    <input type="checkbox" name="ids" value={rowKey(row)} form={selection.form} aria-label={selection.name(row)} className="check align-middle" />
                  </td>
                )}
                {columns.map((column, index) => (
                  <td key={column.key} className={cx(style(column), 'h-10 border-b border-line py-1.5')}>
                    {index === 0 && rowHref ? (
                      <Link href={route(rowHref(row))} prefetch={false} className="font-medium after:absolute after:inset-0">
                        {column.cell(row)}
                      </Link>
                    ) : (
                      column.cell(row)
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function SortLink({ href, now, title }: { readonly href: string; readonly now: 'ascending' | 'descending' | null; readonly title: string }) {
  return (
    <Link href={route(href)} prefetch={false} className={cx('inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-ink', now && 'text-ink')}>
      {title}
      <span aria-hidden>{now === 'ascending' ? '↑' : now === 'descending' ? '↓' : '↕'}</span>
    </Link>
  )
}
