import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { AppealList } from '#components/appeals/appeal-list.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { now } from '#lib/clock/clock.ts'
import { getAppeals } from '#lib/privacy/queries.ts'

export const metadata: Metadata = { title: 'Обращения' }

export default async function RequestsPage() {
  const { personId } = await customerOf('/account/requests')
  const appeals = await getAppeals(personId)
  return (
    <AccountPage title="Обращения" intro="Просьбы о ваших данных и претензии: у каждой номер, срок ответа и расписка.">
      <div className="flex flex-wrap gap-3 max-sm:grid">
        <LinkButton href="/account/requests/new">Написать о данных</LinkButton>
        <LinkButton href="/account/requests/claims/new" variant="secondary">
          Написать претензию
        </LinkButton>
      </div>
      {appeals.length === 0 ? (
        <EmptyState title="Обращений пока нет">Спросить, исправить, заблокировать или уничтожить данные можно в&nbsp;любой момент, без объяснения причин.</EmptyState>
      ) : (
        <AppealList appeals={appeals} at={now()} />
      )}
    </AccountPage>
  )
}
