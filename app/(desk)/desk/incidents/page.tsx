import type { Metadata } from 'next'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DrillButton } from '#components/desk/incidents/drill-button.tsx'
import { IncidentTable } from '#components/desk/incidents/incident-table.tsx'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { now } from '#lib/clock/clock.ts'
import { countWaitingIncidents, listIncidents } from '#lib/privacy/desk/read-incidents.ts'

export const metadata: Metadata = { title: 'Инциденты' }

const PATH = '/desk/incidents'

export default async function IncidentsPage({ searchParams }: PageProps<'/desk/incidents'>) {
  const staff = await staffOf('incidents.read', PATH)
  const waiting = (await searchParams).state === 'waiting'
  const [incidents, count, drills] = await Promise.all([listIncidents(waiting ? 'waiting' : 'incidents'), countWaitingIncidents(), waiting ? [] : listIncidents('drills')])
  const at = now()
  return (
    <DeskPage
      title="Инциденты" intro="24 часа на первичное уведомление, 72 — на результаты (152-ФЗ, ст. 21, ч. 3.1). Часы идут с обнаружения."
      actions={roleFor(staff.roles, 'incidents.edit') && (
        <>
          <DrillButton />
          <LinkButton href="/desk/incidents/new" prefetch={false} size="s">Открыть инцидент</LinkButton>
        </>
      )}
    >
      <StateTabs tabs={[{ text: 'Все', href: PATH, current: !waiting }, { text: 'Ждут уведомления', href: `${PATH}?state=waiting`, current: waiting, count }]} />
      {incidents.length === 0 && waiting ? <DeskEmpty title="Никто не ждёт">Обо всех инцидентах сообщено: и первично, и с результатами.</DeskEmpty> : incidents.length === 0 ? <DeskEmpty title="Инцидентов не было">Учения покажут, успеете ли вы: черновик уведомления готов сразу, никому ничего не уходит.</DeskEmpty> : <IncidentTable lines={incidents} caption="Инциденты" at={at} />}
      {drills.length > 0 && (
        <div className="grid gap-2">
          <h2 className="text-base font-semibold">Учения</h2>
          <IncidentTable lines={drills} caption="Учения" at={at} drill />
        </div>
      )}
    </DeskPage>
  )
}
