import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { NewAudienceForm } from '#components/marketing/audiences/audience-form.tsx'
import { emptyCondition } from '#components/marketing/audiences/audience-values.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { getAudienceCells } from '#lib/marketing/audiences/audience-cells.ts'
import { getAudienceFacts } from '#lib/marketing/audiences/queries.ts'

export const metadata: Metadata = { title: 'Новая аудитория' }

export default async function NewAudiencePage() {
  await staffOf('marketing.edit', '/desk/marketing/audiences/new')
  const [facts, cells] = await Promise.all([getAudienceFacts(), getAudienceCells()])
  return (
    <DeskPage title="Новая аудитория" back={{ href: '/desk/marketing/audiences', text: 'Аудитории' }} intro="Рядом — сколько людей подходит и почему кто-то из них ничего не получит. Имён здесь нет, только числа.">
      <DeskSection title="Кто подходит">
        <NewAudienceForm defaults={{ name: '', match: 'all', groups: [{ match: 'all', conditions: [emptyCondition] }] }} facts={facts} cells={cells} />
      </DeskSection>
    </DeskPage>
  )
}
