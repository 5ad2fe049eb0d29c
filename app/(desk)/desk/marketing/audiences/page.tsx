import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { AudienceTable } from '#components/marketing/audiences/audience-table.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { countAudiences, getAudiences, readAudienceQuery } from '#lib/marketing/audiences/queries.ts'

export const metadata: Metadata = { title: 'Аудитории' }

const path = '/desk/marketing/audiences'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AudiencesPage({ searchParams }: Props) {
  const staff = await staffOf('marketing.read', path)
  const query = readAudienceQuery(await searchParams)
  const { q, state } = query
  const [{ rows, newer, older }, counts] = await Promise.all([getAudiences(query), countAudiences()])
  const create = roleFor(staff.roles, 'marketing.edit') !== null && (
    <LinkButton href={route(`${path}/new`)} prefetch={false} size="s">
      Новая аудитория
    </LinkButton>
  )
  return (
    <DeskPage title="Аудитории" actions={create} intro="Кому писать — по покупкам, регионам и датам. Получат только те, чьё согласие живо в минуту отправки.">
      <StateTabs
        tabs={[
          { href: hrefOf({ q }), text: 'В работе', current: state === undefined, count: counts.living },
          { href: hrefOf({ q, state: 'archived' }), text: 'Архив', current: state === 'archived', count: counts.archived },
        ]}
      />
      <FilterBar href={path} values={{ q }} search={{ placeholder: 'Название или его часть', label: 'Найти аудиторию' }} kept={{ state }} />
      {rows.length > 0 ? <AudienceTable rows={rows} /> : <DeskEmpty title={q || state ? 'Таких аудиторий нет' : 'Аудиторий пока нет'} action={!q && !state ? create : undefined} />}
      <KeysetNav newer={newer && hrefOf({ q, state, after: newer })} older={older && hrefOf({ q, state, before: older })} />
    </DeskPage>
  )
}

function hrefOf(query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')).toString()
  return search ? `${path}?${search}` : path
}
