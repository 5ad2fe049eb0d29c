import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { IncidentForm } from '#components/desk/incidents/incident-form.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { categories } from '#lib/policy/categories.ts'
import { incidentSystems } from '#lib/privacy/incident-systems.ts'

export const metadata: Metadata = { title: 'Открыть инцидент' }

export default async function OpenIncidentPage() {
  await staffOf('incidents.edit', '/desk/incidents/new')
  return (
    <DeskPage title="Открыть инцидент" back={{ href: '/desk/incidents', text: 'Инциденты' }} intro="Часы пойдут сейчас, сотрудники получат тревогу. Людям и Роскомнадзору само ничего не уйдёт.">
      <DeskSection title="Что известно">
        <IncidentForm
          systems={Object.entries(incidentSystems).map(([code, { title }]) => ({ code, title }))}
          categories={Object.entries(categories).map(([code, title]) => ({ code, title }))}
        />
      </DeskSection>
    </DeskPage>
  )
}
