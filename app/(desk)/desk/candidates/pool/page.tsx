import type { Metadata } from 'next'
import { CandidateTabs } from '#components/careers-desk/candidate-tabs.tsx'
import { PoolTable } from '#components/careers-desk/pool-table.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { listPool } from '#lib/careers-desk/pool/list-pool.ts'
import { getVacancyChoices } from '#lib/careers-desk/vacancies/queries.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'

export const metadata: Metadata = { title: 'Кадровый резерв' }

export default async function TalentPoolPage() {
  const staff = await staffOf('candidates.read', '/desk/candidates/pool')
  const [rows, choices] = await Promise.all([listPool(sightOf(staff)), roleFor(staff.roles, 'candidates.edit') ? getVacancyChoices() : []])
  return (
    <DeskPage title="Кадровый резерв" intro="Кто согласился, чтобы о нём вспоминали, когда появится другая работа. За 30 дней до конца года мы спросим, оставаться ли; без ответа данные уничтожаются.">
      <CandidateTabs current="/pool" />
      {rows.length > 0 ? <PoolTable rows={rows} vacancies={choices.filter(({ open }) => open)} /> : <DeskEmpty title="В резерве никого нет">Сюда попадают те, кто отметил это в&nbsp;отклике.</DeskEmpty>}
    </DeskPage>
  )
}
