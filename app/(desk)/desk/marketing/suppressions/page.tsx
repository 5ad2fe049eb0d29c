import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { AddSuppression } from '#components/marketing/suppressions/add-suppression.tsx'
import { SuppressionTable } from '#components/marketing/suppressions/suppression-table.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { countSuppressions, getSuppressions, readSuppressionQuery } from '#lib/marketing/gate/queries.ts'
import { reasonWords } from '#lib/marketing/gate/suppression-words.ts'

export const metadata: Metadata = { title: 'Стоп-лист' }

const path = '/desk/marketing/suppressions'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SuppressionsPage({ searchParams }: Props) {
  const staff = await staffOf('marketing.read', path)
  const query = readSuppressionQuery(await searchParams)
  const { state, reason } = query
  const [{ rows, newer, older }, { living, ended }] = await Promise.all([getSuppressions(query), countSuppressions()])
  const maySuppress = roleFor(staff.roles, 'marketing.suppress') !== null
  return (
    <DeskPage title="Стоп-лист" intro="Сюда реклама не уходит, даже если согласие живо. Чеки, заказы и ответы на обращения уходят как прежде.">
      {maySuppress && (
        <DeskSection title="Внести контакт">
          <AddSuppression />
        </DeskSection>
      )}
      <StateTabs
        tabs={[
          { href: hrefOf({ reason }), text: 'Действуют', current: state === undefined, count: living },
          { href: hrefOf({ reason, state: 'ended' }), text: 'Сняты', current: state === 'ended', count: ended },
        ]}
      />
      <FilterBar href={path} values={{ reason }} fields={[{ kind: 'select', name: 'reason', label: 'Почему', any: 'Любая причина', options: Object.entries(reasonWords).map(([value, text]) => ({ value, text })) }]} kept={{ state }} />
      {rows.length > 0 ? <SuppressionTable rows={rows} mayLift={maySuppress} /> : <DeskEmpty title={reason || state ? 'Таких записей нет' : 'Стоп-лист пуст'} />}
      <KeysetNav newer={newer && hrefOf({ reason, state, after: newer })} older={older && hrefOf({ reason, state, before: older })} />
    </DeskPage>
  )
}

function hrefOf(query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')).toString()
  return search ? `${path}?${search}` : path
}
