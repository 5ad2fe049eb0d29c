import type { Metadata } from 'next'
import { ExportForm } from '#components/exports/export-form.tsx'
import { ExportList } from '#components/exports/export-list.tsx'
import { MassReads } from '#components/exports/mass-reads.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { LookAgain } from '#components/ui/look-again.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { purposesFor } from '#lib/exports/purposes-for.ts'
import { getExports, getMassReads } from '#lib/exports/queries.ts'
import { listRegions } from '#lib/orders/desk-regions.ts'

export const metadata: Metadata = { title: 'Выгрузки' }

export default async function ExportsPage() {
  const staff = await staffOf('exports.make', '/desk/exports')
  const officer = staff.roles.includes('privacy_officer')
  const [purposes, lines, reads, delivered] = await Promise.all([purposesFor(), getExports(staff), officer ? getMassReads() : null, listRegions()])
  const regions = delivered.map(({ code, name }) => ({ value: code, text: name }))
  return (
    <DeskPage title="Выгрузки" intro="Файл с персональными данными делают для цели из политики. Он живёт сутки, каждое скачивание — в журнале; заблокированных данных в нём нет.">
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <DeskSection title="Новая выгрузка">
          <ExportForm purposes={purposes} regions={regions} />
        </DeskSection>
        <DeskSection title={officer ? 'Выгрузки всех сотрудников' : 'Мои выгрузки'} flush>
          <ExportList lines={lines} regions={regions} />
        </DeskSection>
        {reads && (
          <div className="xl:col-span-full">
            <DeskSection title="Чтения данных многих людей за 90 дней" flush>
              <MassReads reads={reads} />
            </DeskSection>
          </div>
        )}
      </div>
      {lines.some(({ state, expired }) => state === 'queued' && !expired) && <LookAgain soon />}
    </DeskPage>
  )
}
