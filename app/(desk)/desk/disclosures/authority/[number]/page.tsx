import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { Decide, HandOver } from '#components/desk/disclosures/authority-forms.tsx'
import { fieldName } from '#components/desk/disclosures/transfer-table.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { staffMark } from '#lib/auth/staff-mark.ts'
import { getAuthorityRequest, readRecipients } from '#lib/disclosures/desk/read-register.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'
import { appealNumberSchema } from '#lib/privacy/schema.ts'
import { formatMoment } from '#lib/text/format-moment.ts'
import { formatWhen } from '#lib/text/format-when.ts'

export const metadata: Metadata = { title: 'Запрос органа' }

export default async function AuthorityRequestPage({ params }: PageProps<'/desk/disclosures/authority/[number]'>) {
  const { number: given } = await params
  const staff = await staffOf('disclosures.read', `/desk/disclosures/authority/${given}`)
  const number = appealNumberSchema.safeParse(given)
  const request = number.success ? await getAuthorityRequest(number.data) : null
  if (!request) return <MissingInDesk />
  const { firstApprover, secondApprover, decision } = request
  const [nameOf, recipients] = await Promise.all([staffNames([firstApprover, secondApprover]), readRecipients()])
  const may = roleFor(staff.roles, 'disclosures.edit') !== null
  const fields = recipients.find(({ code }) => code === 'authority')?.fields ?? []
  return (
    <DeskPage title={<>Запрос органа №&nbsp;{request.number}</>} back={{ href: '/desk/disclosures/authority', text: 'Запросы органов' }} intro={request.body}>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <DeskSection title="Запрос">
          <Facts facts={[
            { term: 'Орган', value: request.body }, { term: 'Закон', value: request.law }, { term: 'Объём', value: request.scope }, { term: 'Получен', value: formatMoment(request.receivedAt) },
            { term: 'Рассмотрел', value: nameOf(firstApprover) ?? 'ещё никто' }, { term: 'Решил', value: nameOf(secondApprover) ?? 'ещё никто' },
            { term: 'Решение', value: decision === 'granted' ? 'разрешено' : decision === 'refused' ? 'отказано' : 'ещё нет' },
          ]} />
          {may && decision === null && (firstApprover === staffMark(staff) ? <p>Вы рассмотрели запрос: решает другой человек.</p> : <div><Decide number={request.number} first={firstApprover === null} /></div>)}
        </DeskSection>
        {decision === 'granted' && (
          <DeskSection title="Выдача">
            {may && <HandOver number={request.number} categories={fields.map((code) => ({ code, title: fieldName(code) }))} />}
            <ul className="grid gap-1">
              {request.transfers.map(({ id, startedAt, fields: handed, payloadHash }) => <li key={id}>{formatWhen(startedAt)}: {handed.map(fieldName).join(', ')} <code className="text-xs text-muted">{payloadHash.slice(0, 12)}</code></li>)}
            </ul>
          </DeskSection>
        )}
      </div>
    </DeskPage>
  )
}
