import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { BalanceSection } from '#components/account-bonus/balance-section.tsx'
import { DueNotice } from '#components/account-bonus/due-notice.tsx'
import { JoinOffer } from '#components/account-bonus/join-offer.tsx'
import { JoinedNotice } from '#components/account-bonus/joined-notice.tsx'
import { LedgerSection } from '#components/account-bonus/ledger-section.tsx'
import { LevelSection } from '#components/account-bonus/level-section.tsx'
import { MembershipSection } from '#components/account-bonus/membership-section.tsx'
import { ReferralSection } from '#components/account-bonus/referral-section.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { getJoinTerms } from '#lib/bonus/account/get-join-terms.ts'
import { getOwnBonuses } from '#lib/bonus/account/get-own-bonuses.ts'
import { getOwnLedger } from '#lib/bonus/account/get-own-ledger.ts'
import { ledgerQuery } from '#lib/bonus/account/schema.ts'
import { joinBonuses, leaveBonuses } from './actions.ts'

export const metadata: Metadata = { title: 'Бонусы' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BonusesPage({ searchParams }: Props) {
  const [{ personId }, params] = await Promise.all([customerOf('/account/bonuses'), searchParams])
  const own = await getOwnBonuses(personId)
  if (!own) return <NotYet />
  const { before } = ledgerQuery.parse(params)
  const { lines, next } = await getOwnLedger(own.memberId, before)
  return (
    <AccountPage title="Бонусы">
      {params.joined !== undefined && before === null && <JoinedNotice balance={own.balance} />}
      <DueNotice due={own.due} />
      {before === null && (
        <>
          <BalanceSection {...own} />
          {own.level && <LevelSection level={own.level} />}
        </>
      )}
      <LedgerSection lines={lines} later={before !== null} next={next} />
      {before === null && (
        <>
          {own.referral.reward > 0 && <ReferralSection referral={own.referral} />}
          <MembershipSection {...own} leave={leaveBonuses} />
        </>
      )}
    </AccountPage>
  )
}

async function NotYet() {
  const terms = await getJoinTerms()
  return (
    <AccountPage title="Бонусы">
      {terms ? (
        <JoinOffer terms={terms} join={joinBonuses} />
      ) : (
        <EmptyState title="Программа ещё не началась" action={<LinkButton href="/account/orders">К заказам</LinkButton>}>
          Здесь будут ваши бонусы, когда мы&nbsp;опубликуем правила программы.
        </EmptyState>
      )}
    </AccountPage>
  )
}
