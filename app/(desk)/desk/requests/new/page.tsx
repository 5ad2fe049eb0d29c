import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { TakeRequestForm } from '#components/desk/rights/take-forms.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { now } from '#lib/clock/clock.ts'
import { requestKinds } from '#lib/privacy/appeal-kinds.ts'
import { isoDay } from '#lib/text/iso-day.ts'

export const metadata: Metadata = { title: 'Принять обращение' }

export default async function TakeRequestPage() {
  await staffOf('requests.answer', '/desk/requests/new')
  const kinds = Object.entries(requestKinds).map(([value, { title }]) => ({ value, text: title }))
  return (
    <DeskPage title="Принять обращение" back={{ href: '/desk/requests', text: 'Обращения' }} intro="То, что пришло почтой, письмом или от регулятора (9.3). Уничтожение по такому обращению одобряют двое: личность не подтверждена.">
      <DeskSection title="Что пришло">
        <TakeRequestForm kinds={kinds} today={isoDay(now())} />
      </DeskSection>
    </DeskPage>
  )
}
