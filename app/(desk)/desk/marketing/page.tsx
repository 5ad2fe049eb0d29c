import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { queryOf } from '#components/desk/query-of.ts'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { AttentionList } from '#components/marketing/campaigns/attention-list.tsx'
import { CampaignTable } from '#components/marketing/campaigns/campaign-table.tsx'
import { tabWords } from '#components/marketing/campaigns/campaign-words.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { campaignCells } from '#lib/marketing/campaigns/cells.ts'
import { countCampaigns, getAttention, getCampaigns, readListQuery } from '#lib/marketing/campaigns/queries.ts'
import { type CampaignTab, campaignTabs } from '#lib/marketing/campaigns/tabs.ts'

export const metadata: Metadata = { title: 'Рассылки' }

const path = '/desk/marketing'

/** Where something is the matter: such a tab is shown while there is something in it. */
const rare: readonly CampaignTab[] = ['braked', 'troubled']

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MarketingPage({ searchParams }: Props) {
  const staff = await staffOf('marketing.read', path)
  const query = readListQuery(await searchParams)
  const { q, state, before, after } = query
  const whole = q === undefined && state === undefined && before === undefined && after === undefined
  const [{ rows, newer, older }, counts, attention, cells] = await Promise.all([getCampaigns(query), countCampaigns(), whole ? getAttention() : [], campaignCells()])
  const create = roleFor(staff.roles, 'marketing.edit') !== null && (
    <LinkButton href={route(`${path}/campaigns/new`)} prefetch={false} size="s">
      Новая рассылка
    </LinkButton>
  )
  const tabs = campaignTabs.filter((tab) => !rare.includes(tab) || counts[tab] > 0 || state === tab)
  return (
    <DeskPage title="Рассылки" actions={create} intro="Письма и SMS получат только те, кто согласился именно на это. Отписался — ни одно письмо больше не уйдёт.">
      <StateTabs tabs={[{ href: hrefOf({ q }), text: 'Все', current: state === undefined }, ...tabs.map((tab) => ({ href: hrefOf({ q, state: tab }), text: tabWords[tab], count: counts[tab], current: state === tab }))]} />
      <AttentionList rows={attention} personId={staff.personId} mayApprove={roleFor(staff.roles, 'marketing.approve') !== null} />
      <FilterBar href={path} values={{ q }} search={{ placeholder: 'Название или номер', label: 'Найти рассылку' }} kept={{ state }} />
      {rows.length > 0 ? (
        <CampaignTable rows={rows} purposes={Object.fromEntries(cells.map(({ code, title }) => [code, title]))} />
      ) : (
        <DeskEmpty title={q || state ? 'Таких рассылок нет' : 'Рассылок пока нет'} action={!q && !state ? create : undefined}>
          {!q && !state ? 'Напишите первую: её согласует коллега, и вы её запустите.' : undefined}
        </DeskEmpty>
      )}
      <KeysetNav newer={newer && hrefOf({ q, state, after: newer })} older={older && hrefOf({ q, state, before: older })} />
    </DeskPage>
  )
}

function hrefOf(query: Readonly<Record<string, string | undefined>>): string {
  return `${path}${queryOf(query)}`
}
