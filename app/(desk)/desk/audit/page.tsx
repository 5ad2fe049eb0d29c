import type { Metadata } from 'next'
import { AuditTable } from '#components/desk/audit/audit-table.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { queryOf } from '#components/desk/query-of.ts'
import { auditedStaff, readAudit } from '#lib/audit/read-audit.ts'
import { auditFilterOf } from '#lib/audit/schema.ts'
import { tableWords, verbWords } from '#lib/audit/words.ts'
import { staffOf } from '#lib/auth/current-staff.ts'

export const metadata: Metadata = { title: 'Журнал действий' }

const PATH = '/desk/audit'
const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, text]) => ({ value, text })).toSorted((a, b) => a.text.localeCompare(b.text, 'ru'))

export default async function AuditPage({ searchParams }: PageProps<'/desk/audit'>) {
  await staffOf('audit.read', PATH)
  const filter = auditFilterOf(await searchParams)
  const [{ lines, next }, staff] = await Promise.all([readAudit(filter), auditedStaff(filter.staff)])
  const { after, ...kept } = filter
  return (
    <DeskPage
      title="Журнал действий"
      intro="Что и почему изменили сотрудники. Записи делает сама база: их нельзя исправить и стереть. Имена, контакты и адреса в них не копируются. Время — саратовское."
    >
      <FilterBar
        href={PATH}
        values={kept}
        search={{ name: 'row', placeholder: 'Номер записи целиком', label: 'Номер записи' }}
        fields={[
          { kind: 'select', name: 'staff', label: 'Кто', options: staff, any: 'Все сотрудники' },
          { kind: 'select', name: 'table', label: 'Что', options: options(tableWords), any: 'Всё' },
          { kind: 'select', name: 'verb', label: 'Действие', options: options(verbWords), any: 'Любое' },
          { kind: 'date', name: 'from', label: 'С' },
          { kind: 'date', name: 'to', label: 'По' },
        ]}
      />
      {lines.length === 0 ? (
        <DeskEmpty title="Записей нет">{Object.values(filter).some(Boolean) ? 'Под эти условия ничего не подходит.' : 'Первая появится, когда кто-то из сотрудников что-нибудь изменит.'}</DeskEmpty>
      ) : (
        <AuditTable lines={lines} rowLink={({ table, rowId }) => `${PATH}${queryOf({ table, row: rowId })}`} />
      )}
      <KeysetNav newer={after ? `${PATH}${queryOf(kept)}` : null} older={next && `${PATH}${queryOf({ ...kept, after: next })}`} newerText="К началу" />
    </DeskPage>
  )
}
