import type { Metadata } from 'next'
import { CandidateTabs } from '#components/careers-desk/candidate-tabs.tsx'
import { RetireTemplate } from '#components/careers-desk/retire-template.tsx'
import { ChangeTemplate, NewTemplate } from '#components/careers-desk/template-form.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { stageNames } from '#lib/careers/stages.ts'
import { getTemplates } from '#lib/careers-desk/letters/queries.ts'

export const metadata: Metadata = { title: 'Шаблоны писем' }

export default async function LetterTemplatesPage() {
  const staff = await staffOf('candidates.read', '/desk/candidates/letters')
  const templates = await getTemplates()
  const mayEdit = roleFor(staff.roles, 'candidates.edit') !== null
  return (
    <DeskPage title="Шаблоны писем" actions={mayEdit && <NewTemplate />} intro="Письма кандидатам служебные: об отклике и ни о чём больше. Слова рекламы в них не пройдут.">
      <CandidateTabs current="/letters" />
      {templates.length === 0 && <DeskEmpty title="Шаблонов пока нет" />}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {templates.map((template) => (
          <DeskSection
            key={template.id}
            title={template.name}
            action={
              mayEdit && (
                <span className="flex gap-2">
                  <ChangeTemplate template={template} />
                  <RetireTemplate id={template.id} name={template.name} />
                </span>
              )
            }
          >
            <p className="text-muted">{template.stage ? `Этап «${stageNames[template.stage]}»` : 'На любом этапе'}</p>
            <p className="font-medium">{template.subject}</p>
            <p className="max-w-2xl wrap-anywhere whitespace-pre-line">{template.body}</p>
          </DeskSection>
        ))}
      </div>
    </DeskPage>
  )
}
