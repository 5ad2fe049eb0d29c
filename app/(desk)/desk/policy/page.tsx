import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { kindWords, stateWords } from '#components/desk/policy/version-words.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { documentAddress } from '#lib/policy/desk/document-address.ts'
import { type DeskDocument, readDocuments } from '#lib/policy/desk/read-documents.ts'
import { formatDate } from '#lib/text/format-moment.ts'

export const metadata: Metadata = { title: 'Документы' }

export default async function DocumentsPage() {
  await staffOf('policy.read', '/desk/policy')
  return (
    <DeskPage title="Документы" intro="Политика, тексты согласий и уведомление о cookie. Опубликованная редакция не меняется никогда (9.2); новую пишет один человек, утверждает другой.">
      <DeskTable
        caption="Документы и их редакции" rows={await readDocuments()} rowKey={({ code }) => code} rowHref={({ code }) => documentAddress(code)}
        columns={columnsOf}
      />
    </DeskPage>
  )
}

const columnsOf: readonly Column<DeskDocument>[] = [
  { key: 'title', title: 'Документ', grow: true, cell: ({ title }) => title },
  { key: 'kind', title: 'Вид', from: 'md', cell: ({ kind }) => <span className="whitespace-nowrap">{kindWords[kind]}</span> },
  { key: 'force', title: 'Действует', cell: ({ inForce }) => (inForce ? <span className="whitespace-nowrap">№ {inForce.number}</span> : '—') },
  { key: 'since', title: 'С', from: 'lg', cell: ({ inForce }) => <span className="whitespace-nowrap">{inForce?.effectiveFrom ? formatDate(inForce.effectiveFrom) : '—'}</span> },
  { key: 'open', title: 'Готовится', cell: ({ open }) => open && <StateBadge tone={stateWords[open.state].tone}>№ {open.number}, {stateWords[open.state].text}</StateBadge> },
]
