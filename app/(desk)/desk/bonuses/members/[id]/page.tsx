import type { Metadata } from 'next'
import { AdjustForm } from '#components/bonus-desk/adjust-form.tsx'
import { AdjustmentTable } from '#components/bonus-desk/adjustment-table.tsx'
import { MemberFacts, MemberLedger, MemberLots } from '#components/bonus-desk/member-sections.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { listAdjustments } from '#lib/bonus-desk/adjustments/queries.ts'
import { getMember } from '#lib/bonus-desk/members/get-member.ts'
import { getRulesInForce } from '#lib/bonus-desk/rules/queries.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { formatPoints } from '#lib/text/format-points.ts'

export const metadata: Metadata = { title: 'Участник бонусной программы' }

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MemberPage({ params, searchParams }: Props) {
  const { id } = await params
  const path = `/desk/bonuses/members/${id}`
  const staff = await staffOf('bonus.read', path)
  const { before } = await searchParams
  const key = typeof before === 'string' && /^\d{1,15}$/.test(before) ? BigInt(before) : undefined
  const member = await getMember(sightOf(staff), id, key)
  if (!member) return <MissingInDesk />
  const [adjustments, rules] = await Promise.all([listAdjustments(sightOf(staff), { memberId: id }), getRulesInForce()])
  const may = { customers: roleFor(staff.roles, 'customers.read') !== null, orders: roleFor(staff.roles, 'orders.read') !== null }
  const mayAdjust = roleFor(staff.roles, 'bonus.adjust') !== null && member.leftAt === null && member.personId !== staff.personId
  return (
    <DeskPage
      title={`Участник ${member.referralCode}`} back={{ href: '/desk/bonuses/members', text: 'Участники' }}
      badge={member.leftAt ? <StateBadge>вышел из программы</StateBadge> : <StateBadge tone="positive">участвует</StateBadge>}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <DeskSection title="Участник">
            <MemberFacts member={member} may={may} />
          </DeskSection>
          <DeskSection title="Можно потратить" flush>
            <MemberLots member={member} />
          </DeskSection>
          {mayAdjust && (
            <DeskSection title="Исправить бонусы">
              <AdjustForm memberId={id} limit={formatPoints(rules?.adjustmentLimit ?? 0)} />
            </DeskSection>
          )}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <DeskSection title="История бонусов" flush>
            <MemberLedger member={member} may={may} />
          </DeskSection>
          <KeysetNav newer={key === undefined ? null : path} newerText="К началу" older={member.older === null ? null : `${path}?before=${member.older}`} />
          {adjustments.lines.length > 0 && (
            <DeskSection title="Исправления" flush>
              <AdjustmentTable lines={adjustments.lines} decider={roleFor(staff.roles, 'bonus.approve') === null ? null : staff.personId} linked={false} />
            </DeskSection>
          )}
        </div>
      </div>
    </DeskPage>
  )
}
