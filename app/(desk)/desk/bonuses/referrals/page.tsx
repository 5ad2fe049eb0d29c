import type { Metadata } from 'next'
import { BonusTabs } from '#components/bonus-desk/bonus-tabs.tsx'
import { DecidedTable, HeldTable, SignalTable } from '#components/bonus-desk/referral-tables.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { listDecided, listHeld, listSignals } from '#lib/bonus-desk/referrals/queries.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'

export const metadata: Metadata = { title: 'Приглашения друзей' }

export default async function ReferralsPage() {
  const staff = await staffOf('bonus.read', '/desk/bonuses/referrals')
  const role = sightOf(staff)
  const [held, signals, decided] = await Promise.all([listHeld(role), listSignals(role), listDecided(role)])
  return (
    <DeskPage title="Приглашения" back={{ href: '/desk/bonuses', text: 'Бонусы' }} intro="Когда похоже, что пригласивший и друг — один человек или живут вместе, начисление ждёт решения человека. Программа сама не отказывает никому.">
      <BonusTabs current="/referrals" role={sightOf(staff)} />
      <DeskSection title="Ждут решения" flush={held.length > 0}>
        {held.length > 0 ? <HeldTable rows={held} mayDecide={roleFor(staff.roles, 'bonus.edit') !== null} /> : <p className="text-muted">Никто не ждёт.</p>}
      </DeskSection>
      <DeskSection title="На кого посмотреть" flush={signals.length > 0}>
        {signals.length > 0 ? <SignalTable rows={signals} /> : <p className="text-muted">Ничего необычного: ни пяти приглашений за месяц, ни трёх возвратов или исправлений подряд.</p>}
      </DeskSection>
      {decided.length > 0 && (
        <DeskSection title="Решено" flush>
          <DecidedTable rows={decided} />
        </DeskSection>
      )}
    </DeskPage>
  )
}
