import type { Metadata } from 'next'
import { NewVacancyForm } from '#components/careers-desk/vacancy-form.tsx'
import { emptyVacancy } from '#components/careers-desk/vacancy-values.ts'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { getVacancyWords } from '#lib/careers-desk/vacancies/queries.ts'

export const metadata: Metadata = { title: 'Новая вакансия' }

export default async function NewVacancyPage() {
  await staffOf('vacancies.edit', '/desk/vacancies/new')
  return (
    <DeskPage title="Новая вакансия" back={{ href: '/desk/vacancies', text: 'Вакансии' }} intro="Сначала черновик: его видите только вы. Опубликовать можно сразу или в назначенный день.">
      <div className="max-w-4xl">
        <DeskSection title="Вакансия">
          <NewVacancyForm defaults={emptyVacancy} known={await getVacancyWords()} />
        </DeskSection>
      </div>
    </DeskPage>
  )
}
