import type { Metadata } from 'next'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { fieldName, purposeNames, TransferTable } from '#components/desk/disclosures/transfer-table.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { readRecipients, readRegister, registerFilterOf } from '#lib/disclosures/desk/read-register.ts'

export const metadata: Metadata = { title: 'Передачи данных' }

const roles = { processor: 'обработчик', operator: 'оператор', authority: 'государственный орган' } as const
const roleName = (role: string) => (role === 'processor' || role === 'operator' || role === 'authority' ? roles[role] : role)

export default async function DisclosuresPage({ searchParams }: PageProps<'/desk/disclosures'>) {
  await staffOf('disclosures.read', '/desk/disclosures')
  const filter = registerFilterOf(await searchParams)
  const [{ lines, next }, recipients] = await Promise.all([readRegister(filter), readRecipients()])
  const { after, ...values } = filter
  const query = new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const link = (key: string | null) => `/desk/disclosures?${new URLSearchParams([...query, ...(key === null ? [] : [['after', key]])]).toString()}`
  return (
    <DeskPage
      title="Передачи данных" intro="Строка появляется раньше, чем что-либо уходит (5.2). Значений в реестре нет: только названия полей и контрольная сумма."
      actions={<LinkButton href={route('/desk/disclosures/authority')} prefetch={false} variant="secondary" size="s">Запросы органов (5.3)</LinkButton>}
    >
      <FilterBar href="/desk/disclosures" values={values} fields={[
        { kind: 'select', name: 'recipient', label: 'Кому', options: recipients.map(({ code, name }) => ({ value: code, text: name })) },
        { kind: 'select', name: 'purpose', label: 'Цель', options: Object.entries(purposeNames).map(([value, text]) => ({ value, text })) },
        { kind: 'date', name: 'from', label: 'С' }, { kind: 'date', name: 'to', label: 'По' },
      ]} />
      {lines.length === 0 ? <DeskEmpty title="Передач нет">{query.size > 0 && 'По этим условиям ничего не нашлось.'}</DeskEmpty> : <TransferTable lines={lines} />}
      <KeysetNav newer={after === undefined ? null : link(null)} newerText="К началу" older={next === null ? null : link(next)} />
      <section aria-labelledby="recipients" className="grid min-w-0 gap-2">
        <h2 id="recipients" className="text-base font-semibold">Получатели и что им можно</h2>
        <DeskTable
          caption="Получатели" rows={recipients} rowKey={({ code }) => code}
          columns={recipientColumns}
        />
      </section>
    </DeskPage>
  )
}

const recipientColumns: readonly Column<Recipient>[] = [
  { key: 'name', title: 'Получатель', grow: true, cell: ({ name, contract }) => <>{name}<span className="block text-xs text-muted">{contract}</span></> },
  { key: 'role', title: 'Кто он', from: 'md', cell: ({ role }) => roleName(role) },
  { key: 'fields', title: 'Поля', from: 'sm', cell: ({ fields }) => fields.map(fieldName).join(', ') },
  { key: 'country', title: 'Страна', from: 'lg', cell: ({ country }) => country },
  { key: 'on', title: 'Включён', cell: ({ enabled }) => <StateBadge tone={enabled ? 'positive' : 'neutral'}>{enabled ? 'да' : 'нет'}</StateBadge> },
]

type Recipient = Awaited<ReturnType<typeof readRecipients>>[number]
