import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import * as z from 'zod'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { OrderDestruction } from '#components/desk/retention/destruction-forms.tsx'
import { DryRun } from '#components/desk/retention/dry-run.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { dryRun } from '#lib/privacy/desk/read-retention.ts'

export const metadata: Metadata = { title: 'Пробный прогон' }

export default async function DryRunPage({ params }: PageProps<'/desk/retention/subjects/[id]'>) {
  const { id } = await params
  await staffOf('destruction.approve', `/desk/retention/subjects/${id}`)
  const found = z.uuid().safeParse(id).success ? await dryRun(id) : null
  if (!found) return <MissingInDesk />
  if (found.planned !== null) redirect(route(`/desk/retention/destructions/${found.planned}`))
  return (
    <DeskPage title="Пробный прогон уничтожения" back={{ href: '/desk/retention', text: 'Сроки хранения' }} intro="Что уйдёт, что останется и почему. Пока ничего не изменилось.">
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <DryRun plan={found.plan} />
        <DeskSection title="Назначить">
          <p className="text-muted">Через семь дней и только после второго одобрения — другого человека.</p>
          <OrderDestruction subjectId={id} />
        </DeskSection>
      </div>
    </DeskPage>
  )
}
