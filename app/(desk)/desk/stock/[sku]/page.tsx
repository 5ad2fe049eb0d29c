import type { Metadata } from 'next'
import Link from 'next/link'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { Ledger } from '#components/desk-stock/ledger.tsx'
import { StockBoard } from '#components/desk-stock/stock-board.tsx'
import { stockItemHref } from '#components/desk-stock/stock-href.ts'
import { statusWords } from '#components/desk-stock/words.ts'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { staffMark } from '#lib/auth/staff-mark.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'
import { readLedger, readStockItem } from '#lib/stock/desk-item.ts'
import { formatWhen } from '#lib/text/format-when.ts'

type Props = { readonly params: Promise<{ sku: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

const skuOf = async (params: Props['params']): Promise<string> => {
  const { sku } = await params
  try {
    return decodeURIComponent(sku)
  } catch {
    return sku
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Остаток ${await skuOf(params)}` }
}

export default async function StockItemPage({ params, searchParams }: Props) {
  const sku = await skuOf(params)
  const staff = await staffOf('stock.read', stockItemHref(sku))
  const item = await readStockItem(sku)
  if (!item) return <MissingInDesk />
  const { before } = await searchParams
  const { movements, next } = await readLedger(item.variantId, typeof before === 'string' ? before : undefined)
  const nameOf = await staffNames(movements.map(({ staffId }) => staffId && staffMark({ personId: staffId })))
  const may = (permission: Parameters<typeof roleFor>[1]) => roleFor(staff.roles, permission) !== null
  return (
    <DeskPage
      title={`${item.product}, ${[item.colour, item.size].filter(Boolean).join(', ')}`}
      badge={<StateBadge tone={item.status === 'active' ? 'positive' : 'neutral'}>{statusWords[item.status]}</StateBadge>}
      back={{ href: '/desk/stock', text: 'Остатки' }}
      intro={
        <>
          Артикул {item.sku}
          {item.barcode && `, штрихкод ${item.barcode}`}
        </>
      }
    >
      <StockBoard key={item.sku} sku={item.sku} onHand={item.onHand} reserved={item.reserved} edits={may('stock.edit')} />
      {item.held.length > 0 && (
        <DeskSection title="Держат заказы">
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            {item.held.map(({ number, quantity, expiresAt }) => (
              <li key={number}>
                {may('orders.read') ? (
                  <Link href={route(`/desk/orders/${number}`)} prefetch={false} className="inline-flex min-h-6 items-center font-medium underline underline-offset-4">
                    № {number}
                  </Link>
                ) : (
                  <span className="font-medium">№ {number}</span>
                )}
                : {quantity} шт.{expiresAt && <span className="text-muted"> до оплаты, {formatWhen(expiresAt)}</span>}
              </li>
            ))}
          </ul>
        </DeskSection>
      )}
      <DeskSection title="Движения" flush>
        <Ledger
          movements={movements.map(({ staffId, ...movement }) => ({ ...movement, who: (staffId && nameOf(staffMark({ personId: staffId }))) ?? null, when: formatWhen(movement.movedAt) }))}
          orders={may('orders.read')}
          edits={may('stock.edit')}
        />
      </DeskSection>
      <KeysetNav newer={before === undefined ? null : stockItemHref(sku)} older={next && `${stockItemHref(sku)}?before=${next}`} newerText="К последним" olderText="Раньше" />
    </DeskPage>
  )
}
