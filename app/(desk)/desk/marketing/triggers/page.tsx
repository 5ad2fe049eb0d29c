import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { TriggerCard } from '#components/marketing/trigger-card.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { readTriggers } from '#lib/marketing/triggers/read-triggers.ts'

export const metadata: Metadata = { title: 'Рассылки по событию' }

export default async function TriggersPage() {
  const staff = await staffOf('marketing.read', '/desk/marketing/triggers')
  const views = await readTriggers()
  const mayEdit = roleFor(staff.roles, 'marketing.edit') !== null
  return (
    <DeskPage title="По событию" intro="Эти письма вызывает сам человек. Текст пишут, согласуют и запускают как любую рассылку; уходят они только по живому согласию.">
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {views.map((view) => (
          <TriggerCard key={view.trigger} view={view} mayEdit={mayEdit} />
        ))}
      </div>
    </DeskPage>
  )
}
