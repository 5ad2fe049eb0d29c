import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { PromoTable } from '#components/promo/promo-table.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { type PromoState, promoStates } from '#lib/promo/promo-state.ts'
import { countPromos, getPromos, readListQuery } from '#lib/promo/queries.ts'

export const metadata: Metadata = { title: 'Промокоды' }

const path = '/desk/promo-codes'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PromoCodesPage({ searchParams }: Props) {
  const staff = await staffOf('promo.read', path)
  const query = readListQuery(await searchParams)
  const [{ rows, newer, older }, counts] = await Promise.all([getPromos(query), countPromos()])
  const mayEdit = roleFor(staff.roles, 'promo.edit') !== null
  const { q, state } = query
  const create = mayEdit && (
    <LinkButton href={route(`${path}/new`)} prefetch={false} size="s">
      Новый промокод
    </LinkButton>
  )
  return (
    <DeskPage title="Промокоды" actions={create}>
      <StateTabs tabs={[tab(q, undefined, state, 'Все'), ...stateNames.map((each) => tab(q, each, state, promoStates[each], counts[each]))]} />
      <FilterBar href={path} values={{ q }} search={{ placeholder: 'Код или его часть', label: 'Найти промокод' }} kept={{ state }} />
      {rows.length > 0 ? (
        <PromoTable rows={rows} />
      ) : (
        <DeskEmpty title={q || state ? 'Таких промокодов нет' : 'Промокодов пока нет'} action={!q && !state ? create : undefined} />
      )}
      <KeysetNav newer={newer && hrefOf({ q, state, after: newer })} older={older && hrefOf({ q, state, before: older })} />
    </DeskPage>
  )
}

const stateNames: readonly PromoState[] = ['active', 'planned', 'used-up', 'ended', 'stopped']

function tab(q: string | undefined, state: PromoState | undefined, now: PromoState | undefined, text: string, count?: number) {
  return { href: hrefOf({ q, state }), text: text.charAt(0).toUpperCase() + text.slice(1), current: state === now, ...(count !== undefined && { count }) }
}

function hrefOf(query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')).toString()
  return search ? `${path}?${search}` : path
}
