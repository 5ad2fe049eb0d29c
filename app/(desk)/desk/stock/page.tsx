import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { stockHref } from '#components/desk-stock/stock-href.ts'
import { StockTable } from '#components/desk-stock/stock-table.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { LOW_STOCK } from '#lib/desk/low-stock.ts'
import { listStock, type StockFilter } from '#lib/stock/desk-list.ts'
import { counted } from '#lib/text/plural.ts'

export const metadata: Metadata = { title: 'Остатки' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

const tabs = [
  [undefined, 'Все'],
  ['low', 'Заканчиваются'],
  ['none', 'Нечего продать'],
  ['reserved', 'Есть в заказах'],
] as const

export default async function StockPage({ searchParams }: Props) {
  const staff = await staffOf('stock.read', '/desk/stock')
  const asked = await searchParams
  const one = (name: string): string | undefined => (typeof asked[name] === 'string' && asked[name] !== '' ? asked[name].slice(0, 200) : undefined)
  const query = { q: one('q'), level: one('level'), max: one('max') }
  const { rows, next, previous } = await listStock({ ...filterOf(query), after: one('after'), before: one('before') })
  return (
    <DeskPage
      title="Остатки"
      actions={
        <>
          <a href="/desk/imports/export/stock" download className={buttonStyle({ variant: 'quiet', size: 's' })}>
            Скачать CSV
          </a>
          {roleFor(staff.roles, 'catalogue.import') !== null && (
            <LinkButton href={route('/desk/imports')} prefetch={false} variant="secondary" size="s">
              Загрузить файл
            </LinkButton>
          )}
        </>
      }
    >
      <StateTabs tabs={tabs.map(([level, text]) => ({ text, href: stockHref({ ...query, level }), current: query.level === level }))} />
      <FilterBar
        href="/desk/stock"
        values={{ q: query.q, max: query.max }}
        search={{ placeholder: 'Артикул, название или штрихкод', label: 'Поиск по остаткам' }}
        fields={[{ kind: 'text', name: 'max', label: 'Доступно не больше', placeholder: 'штук' }]}
        kept={{ level: query.level }}
      />
      {rows.length === 0 ? (
        <DeskEmpty title={query.q || query.level || query.max ? 'Ничего не нашлось' : 'В каталоге ещё нет товаров'}>Измените поиск или снимите фильтр.</DeskEmpty>
      ) : (
        <>
          <StockTable rows={rows} />
          <KeysetNav
            newer={previous && stockHref({ ...query, before: previous })}
            older={next && stockHref({ ...query, after: next })}
            newerText="Назад"
            olderText="Дальше"
            note={`${counted(rows.length, 'вариант', 'варианта', 'вариантов')} на странице`}
          />
        </>
      )}
    </DeskPage>
  )
}

/** `level=low` is what «Сегодня» counts: on sale, and few left. */
function filterOf({ q, level, max }: { readonly q?: string; readonly level?: string; readonly max?: string }): StockFilter {
  const most = max !== undefined && /^\d{1,6}$/.test(max.trim()) ? Number(max) : undefined
  if (level === 'low') return { q, max: Math.min(most ?? LOW_STOCK, LOW_STOCK), onSale: true }
  if (level === 'none') return { q, max: 0 }
  return { q, max: most, reserved: level === 'reserved' }
}
