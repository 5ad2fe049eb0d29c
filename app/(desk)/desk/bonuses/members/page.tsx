import type { Metadata } from 'next'
import { BonusTabs } from '#components/bonus-desk/bonus-tabs.tsx'
import { MemberTable } from '#components/bonus-desk/member-table.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { findMembers } from '#lib/bonus-desk/members/find-members.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'

export const metadata: Metadata = { title: 'Участники бонусной программы' }

export default async function MembersPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const staff = await staffOf('bonus.read', '/desk/bonuses/members')
  const { q } = await searchParams
  const asked = typeof q === 'string' ? q.slice(0, 200) : ''
  const lines = await findMembers(sightOf(staff), asked)
  return (
    <DeskPage title="Участники" back={{ href: '/desk/bonuses', text: 'Бонусы' }} intro={asked === '' ? 'Показаны те, кто вступил последними.' : undefined}>
      <BonusTabs current="/members" role={sightOf(staff)} />
      <FilterBar href="/desk/bonuses/members" values={{ q: asked }} search={{ placeholder: 'Почта, телефон целиком или код приглашения', label: 'Найти участника' }} />
      {lines.length > 0 ? <MemberTable lines={lines} /> : <DeskEmpty title={asked === '' ? 'Участников пока нет' : 'Такого участника нет'}>{asked !== '' && 'Ищется контакт целиком: часть почты или номера не подойдёт.'}</DeskEmpty>}
    </DeskPage>
  )
}
