import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { TakeClaimForm } from '#components/desk/rights/take-forms.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { now } from '#lib/clock/clock.ts'
import { claimKinds } from '#lib/privacy/appeal-kinds.ts'
import { isoDay } from '#lib/text/iso-day.ts'

export const metadata: Metadata = { title: 'Принять претензию' }

export default async function TakeClaimPage() {
  await staffOf('claims.answer', '/desk/claims/new')
  const kinds = Object.entries(claimKinds).map(([value, { title }]) => ({ value, text: title }))
  return (
    <DeskPage title="Принять претензию" back={{ href: '/desk/claims', text: 'Претензии' }} intro="То, что пришло почтой или письмом (8.1): номер, срок и расписка — как у любой претензии.">
      <DeskSection title="Что пришло">
        <TakeClaimForm kinds={kinds} today={isoDay(now())} />
      </DeskSection>
    </DeskPage>
  )
}
