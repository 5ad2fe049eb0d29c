import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { AppealBoard } from '#components/desk/rights/appeal-board.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { claimKinds } from '#lib/privacy/appeal-kinds.ts'
import { appealFilterOf } from '#lib/privacy/desk/appeal-filter.ts'
import { listAppeals } from '#lib/privacy/desk/list-appeals.ts'

export const metadata: Metadata = { title: 'Претензии' }

const kinds = Object.entries(claimKinds).map(([value, { title }]) => ({ value, text: title }))

export default async function ClaimsPage({ searchParams }: PageProps<'/desk/claims'>) {
  const staff = await staffOf('claims.read', '/desk/claims')
  const filter = appealFilterOf(await searchParams)
  return (
    <DeskPage
      title="Претензии"
      intro="Ответ — за 30 дней (8.2), о деньгах и недостатках — за 10 (Закон «О защите прав потребителей», ст. 22): действует самый строгий срок."
      actions={roleFor(staff.roles, 'claims.answer') && <LinkButton href="/desk/claims/new" prefetch={false} variant="secondary" size="s">Принять претензию</LinkButton>}
    >
      <AppealBoard href="/desk/claims" caption="Претензии по сроку" filter={filter} list={await listAppeals(staff, 'claim', filter)} kinds={kinds} empty={{ title: 'Открытых претензий нет', text: 'Новые появятся здесь сами; пришедшее почтой внесите вручную.' }} />
    </DeskPage>
  )
}
