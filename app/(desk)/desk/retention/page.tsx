import type { Metadata } from 'next'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { EndHold, FindSubject, HoldForm } from '#components/desk/retention/destruction-forms.tsx'
import { ActTable, DestructionTable, RuleTable } from '#components/desk/retention/retention-tables.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { readActs, readDestructions, readHolds, readRules } from '#lib/privacy/desk/read-retention.ts'
import { formatDate } from '#lib/text/format-moment.ts'

export const metadata: Metadata = { title: 'Сроки хранения' }

export default async function RetentionPage() {
  const staff = await staffOf('retention.read', '/desk/retention')
  const [rules, destructions, acts, holds] = await Promise.all([readRules(), readDestructions(), readActs(), readHolds()])
  const may = roleFor(staff.roles, 'destruction.approve') !== null
  return (
    <DeskPage title="Сроки хранения" intro="Ничто не хранится без срока (5.1). Правила выполняются каждую ночь; то, что начинает сотрудник, одобряют двое.">
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-4">
          <Part title="Уничтожения">
            {destructions.length === 0 ? <DeskEmpty title="Ничего не назначено" /> : <DestructionTable lines={destructions} />}
          </Part>
          <Part title="Правила и последние прогоны"><RuleTable rules={rules} /></Part>
          {acts.length > 0 && <Part title="Акты"><ActTable acts={acts} /></Part>}
        </div>
        <div className="grid gap-4">
          {may && <DeskSection title="Уничтожить данные человека"><FindSubject /></DeskSection>}
          <DeskSection title="Хранить, что бы ни было назначено">
            {holds.length === 0 && <p className="text-muted">Сейчас ничего не удерживается.</p>}
            <ul className="grid gap-2">
              {holds.map(({ id, cause, startedAt }) => (
                <li key={id} className="flex items-center justify-between gap-2"><span className="min-w-0">{cause}<span className="block text-xs text-muted">с {formatDate(startedAt)}</span></span>{may && <EndHold id={id} cause={cause} />}</li>
              ))}
            </ul>
            {may && <HoldForm />}
          </DeskSection>
        </div>
      </div>
    </DeskPage>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="grid min-w-0 gap-2">
      <h2 className="text-base font-semibold">{title}</h2>
      {children}
    </div>
  )
}
