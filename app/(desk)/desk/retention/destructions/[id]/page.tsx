import type { Metadata } from 'next'
import Link from 'next/link'
import * as z from 'zod'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { ApproveDestruction, CancelDestruction } from '#components/desk/retention/destruction-forms.tsx'
import { DryRun } from '#components/desk/retention/dry-run.tsx'
import { DestructionState } from '#components/desk/retention/retention-tables.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { staffMark } from '#lib/auth/staff-mark.ts'
import { getDestructionFile } from '#lib/privacy/desk/read-retention.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'
import { formatMoment } from '#lib/text/format-moment.ts'

export const metadata: Metadata = { title: 'Уничтожение' }

export default async function DestructionPage({ params }: PageProps<'/desk/retention/destructions/[id]'>) {
  const { id } = await params
  const staff = await staffOf('retention.read', `/desk/retention/destructions/${id}`)
  const file = z.uuid().safeParse(id).success ? await getDestructionFile(id) : null
  if (!file) return <MissingInDesk />
  const { firstApprover, secondApprover, needsApproval, state, request, act, announcedAt } = file
  const nameOf = await staffNames([firstApprover, secondApprover])
  const may = state === 'planned' && needsApproval && roleFor(staff.roles, 'destruction.approve') !== null
  return (
    <DeskPage title="Уничтожение данных" back={{ href: '/desk/retention', text: 'Сроки хранения' }} badge={<DestructionState line={file} />} intro={file.cause}>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <DryRun plan={file.today ?? file.plan} />
        <div className="grid gap-4">
          <DeskSection title="Решение">
            <Facts facts={[
              { term: 'Назначено', value: formatMoment(file.plannedAt) },
              { term: 'Не раньше', value: formatMoment(file.runAt) },
              { term: 'Первое одобрение', value: needsApproval && (nameOf(firstApprover) ?? 'ещё нет') },
              { term: 'Второе одобрение', value: needsApproval && (nameOf(secondApprover) ?? 'ещё нет') },
              { term: 'Обращение', value: request !== null && <Link href={route(`/desk/requests/${request}`)} prefetch={false} className="link">№ {request}</Link> },
              { term: 'Закончено', value: file.finishedAt && formatMoment(file.finishedAt) },
              { term: 'Акт', value: act !== null && <Link href={route(`/desk/retention/acts/${act}`)} prefetch={false} target="_blank" className="link">№ {act} (PDF)</Link> },
            ].filter(({ value }) => value !== false)} />
            {!needsApproval && <p className="text-muted">Так решил сам человек или вышел срок: одобрения не нужно.</p>}
            {may && secondApprover === null && firstApprover === staffMark(staff) && <p>Вы одобрили первым: второе одобрение даёт другой человек.</p>}
            {may && (
              <div className="flex flex-wrap gap-2">
                {secondApprover === null && firstApprover !== staffMark(staff) && <ApproveDestruction id={id} first={firstApprover === null} />}
                {request === null && announcedAt === null && <CancelDestruction id={id} />}
              </div>
            )}
          </DeskSection>
        </div>
      </div>
    </DeskPage>
  )
}
