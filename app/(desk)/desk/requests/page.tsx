import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { AppealBoard } from '#components/desk/rights/appeal-board.tsx'
import { DutyBoard } from '#components/desk/rights/duty-board.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { requestKinds } from '#lib/privacy/appeal-kinds.ts'
import { appealFilterOf } from '#lib/privacy/desk/appeal-filter.ts'
import { readDuties } from '#lib/privacy/desk/duties.ts'
import { listAppeals } from '#lib/privacy/desk/list-appeals.ts'

export const metadata: Metadata = { title: 'Обращения' }

const kinds = Object.entries(requestKinds).map(([value, { title }]) => ({ value, text: title }))

export default async function RequestsPage({ searchParams }: PageProps<'/desk/requests'>) {
  const staff = await staffOf('requests.read', '/desk/requests')
  const filter = appealFilterOf(await searchParams)
  const [list, duties] = await Promise.all([listAppeals(staff, 'request', filter), readDuties(staff)])
  return (
    <DeskPage
      title="Обращения о данных"
      intro="Права субъекта персональных данных (6.1.3) по срокам производственного календаря. Чем ближе срок, тем выше."
      actions={roleFor(staff.roles, 'requests.answer') && <LinkButton href="/desk/requests/new" prefetch={false} variant="secondary" size="s">Принять обращение</LinkButton>}
    >
      <AppealBoard href="/desk/requests" caption="Обращения по сроку" filter={filter} list={list} kinds={kinds} empty={{ title: 'Открытых обращений нет', text: 'Новые появятся здесь сами; пришедшее почтой внесите вручную.' }}>
        <DutyBoard {...duties} />
      </AppealBoard>
    </DeskPage>
  )
}
