import { type Column, DeskTable } from '#components/desk/table.tsx'
import { cx } from '#components/ui/cx.ts'
import type { StockRow } from '#lib/stock/desk-list.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { statusWords } from './words.ts'
import { stockItemHref } from './stock-href.ts'

const columns: readonly Column<StockRow>[] = [
  { key: 'sku', title: 'Артикул', cell: ({ sku }) => <span className="whitespace-nowrap">{sku}</span> },
  {
    key: 'product',
    title: 'Товар',
    grow: true,
    cell: ({ product, colour, size, status }) => (
      <span className="line-clamp-2 min-w-40">
        {product} <span className="text-muted">{[colour, size, status === 'active' ? null : statusWords[status]].filter(Boolean).join(', ')}</span>
      </span>
    ),
  },
  { key: 'onHand', title: 'На складе', align: 'end', from: 'sm', cell: ({ onHand }) => onHand.toLocaleString('ru') },
  { key: 'reserved', title: 'В заказах', align: 'end', from: 'sm', cell: ({ reserved }) => <span className={cx(reserved === 0 && 'text-muted')}>{reserved.toLocaleString('ru')}</span> },
  {
    key: 'available',
    title: 'Доступно',
    align: 'end',
    cell: ({ available }) => <span className={cx('font-medium', available === 0 ? 'text-danger' : available <= 5 && 'text-caution')}>{available.toLocaleString('ru')}</span>,
  },
  { key: 'moved', title: 'Последнее движение', from: 'md', cell: ({ movedAt }) => <span className="whitespace-nowrap text-muted">{movedAt ? formatWhen(movedAt) : 'не было'}</span> },
]

export function StockTable({ rows }: { readonly rows: readonly StockRow[] }) {
  return (
    <DeskTable
      caption="Остатки по вариантам товаров"
      columns={columns}
      rows={rows}
      rowKey={({ sku }) => sku}
      rowHref={({ sku }) => stockItemHref(sku)}
      rowTone={({ available, status }) => (status !== 'active' ? 'quiet' : available === 0 ? 'danger' : undefined)}
    />
  )
}
