import type { Metadata } from 'next'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { AppealPage } from '#components/desk/rights/appeal-page.tsx'
import { ClaimActions } from '#components/desk/rights/claim-actions.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { getClaimFile } from '#lib/privacy/desk/get-appeal-file.ts'

export const metadata: Metadata = { title: 'Претензия' }

export default async function ClaimPage({ params }: PageProps<'/desk/claims/[number]'>) {
  const { number } = await params
  const staff = await staffOf('claims.read', `/desk/claims/${number}`)
  const file = await getClaimFile(staff, number)
  if (!file) return <MissingInDesk />
  const card = file.personId !== null && roleFor(staff.roles, 'customers.read') ? `/desk/customers/${file.personId}` : null
  return (
    <AppealPage file={file} back={{ href: '/desk/claims', text: 'Претензии' }} card={card}>
      {file.state === 'received' && roleFor(staff.roles, 'claims.answer') && (
        <DeskSection title="Ответ">
          <ClaimActions number={file.number} />
        </DeskSection>
      )}
    </AppealPage>
  )
}
