import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { FileLinks } from '#components/desk-imports/file-links.tsx'
import { RunTable } from '#components/desk-imports/run-table.tsx'
import { isOpen } from '#components/desk-imports/run-words.ts'
import { UploadForm } from '#components/desk-imports/upload-form.tsx'
import { LookAgain } from '#components/ui/look-again.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { staffMark } from '#lib/auth/staff-mark.ts'
import { listRuns } from '#lib/imports/list-runs.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'
import * as z from 'zod'

export const metadata: Metadata = { title: 'Файлы каталога' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ImportsPage({ searchParams }: Props) {
  await staffOf('catalogue.import', '/desk/imports')
  const before = z.uuid().safeParse((await searchParams).before)
  const { runs, next } = await listRuns(before.data)
  const nameOf = await staffNames(runs.map(({ staffId }) => staffMark({ personId: staffId })))
  return (
    <DeskPage title="Файлы каталога" intro="Товары, цены и остатки таблицей CSV. Сначала файл только проверяется: вы увидите ошибки по строкам и что изменится, и лишь потом загрузите.">
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <DeskSection title="Загрузить">
          <UploadForm />
        </DeskSection>
        <DeskSection title="Скачать">
          <FileLinks />
        </DeskSection>
      </div>
      <h2 className="mt-2 text-base font-semibold">Загрузки</h2>
      {runs.length === 0 ? (
        <DeskEmpty title="Файлов ещё не было">Скачайте шаблон или текущие данные, поправьте их в таблице и загрузите обратно.</DeskEmpty>
      ) : (
        <RunTable runs={runs.map((run) => ({ ...run, who: nameOf(staffMark({ personId: run.staffId })) ?? '' }))} />
      )}
      <KeysetNav newer={before.success ? '/desk/imports' : null} older={next && `/desk/imports?before=${next}`} newerText="К последним" olderText="Раньше" />
      {runs.some(isOpen) && <LookAgain soon />}
    </DeskPage>
  )
}
