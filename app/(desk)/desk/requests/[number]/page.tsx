import type { Metadata } from 'next'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { AppealPage } from '#components/desk/rights/appeal-page.tsx'
import { FulfilPanel } from '#components/desk/rights/fulfil-panel.tsx'
import { RequestActions } from '#components/desk/rights/request-actions.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { answerDrafts } from '#lib/privacy/desk/answer-drafts.ts'
import { getRequestFile } from '#lib/privacy/desk/get-appeal-file.ts'
import { refusalGrounds } from '#lib/privacy/desk/refusal-grounds.ts'
import { formatDay } from '#lib/text/format-moment.ts'

export const metadata: Metadata = { title: 'Обращение' }

export default async function RequestPage({ params }: PageProps<'/desk/requests/[number]'>) {
  const { number } = await params
  const staff = await staffOf('requests.read', `/desk/requests/${number}`)
  const file = await getRequestFile(staff, number)
  if (!file) return <MissingInDesk />
  const answers = file.state === 'received' && roleFor(staff.roles, 'requests.answer') !== null
  const card = file.personId !== null && roleFor(staff.roles, 'customers.read') ? `/desk/customers/${file.personId}` : null
  const { destruction } = file
  return (
    <AppealPage file={file} back={{ href: '/desk/requests', text: 'Обращения' }} card={card}>
      {answers && (
        <DeskSection title="Исполнить">
          <FulfilPanel number={file.number} blocked={file.blockId !== null} correctable={file.kind === 'correct' && file.personId !== null}>
            {destruction?.state === 'planned' && (
              <LinkButton href={route(`/desk/retention/destructions/${destruction.id}`)} prefetch={false} variant="secondary" size="s">
                {destruction.needsApproval && destruction.approvedAt === null ? 'Уничтожение ждёт двух одобрений' : `Уничтожение ${formatDay(destruction.runAt)}`}
              </LinkButton>
            )}
          </FulfilPanel>
        </DeskSection>
      )}
      {answers && (
        <DeskSection title="Ответ">
          {destruction?.state === 'planned' && <p className="text-muted">Ответ уйдёт сам, когда данные будут уничтожены. До этого можно отказать с основанием.</p>}
          <RequestActions
            number={file.number} draft={destruction?.state === 'planned' ? null : answerDrafts[file.kind]} grounds={isRequestKind(file.kind) ? refusalGrounds[file.kind] : []}
            extendedTo={file.extensible && formatDay(file.extensible)}
          />
        </DeskSection>
      )}
    </AppealPage>
  )
}

function isRequestKind(kind: string): kind is keyof typeof refusalGrounds {
  return Object.hasOwn(refusalGrounds, kind)
}
