import type { Metadata } from 'next'
import Link from 'next/link'
import * as z from 'zod'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { Progress } from '#components/desk/progress.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { Differences } from '#components/desk-imports/differences.tsx'
import { ErrorTable } from '#components/desk-imports/error-table.tsx'
import { Outcome } from '#components/desk-imports/outcome.tsx'
import { CancelRun, StartRun } from '#components/desk-imports/run-actions.tsx'
import { isOpen, runState } from '#components/desk-imports/run-words.ts'
import { WatchRun } from '#components/desk-imports/watch-run.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { staffMark } from '#lib/auth/staff-mark.ts'
import { kindNames } from '#lib/imports/kinds.ts'
import { ERRORS_PAGE, readRun } from '#lib/imports/list-runs.ts'
import { readSample } from '#lib/imports/sample.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'
import { formatSize } from '#lib/text/format-size.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { counted } from '#lib/text/plural.ts'

export const metadata: Metadata = { title: 'Загрузка файла' }

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ImportPage({ params, searchParams }: Props) {
  const { id } = await params
  await staffOf('catalogue.import', `/desk/imports/${id}`)
  const from = z.coerce.number().int().min(0).max(1_000_000).catch(0).parse((await searchParams).from)
  const run = z.uuid().safeParse(id).success ? await readRun(id, from) : null
  if (!run) return <MissingInDesk />
  const nameOf = await staffNames([staffMark({ personId: run.staffId })])
  const [tone, text] = runState(run)
  const open = isOpen(run)
  const sample = readSample(run.sample)
  const mayStart = run.dryRun && run.state === 'finished' && run.fault === null && run.created + run.changed > 0 && run.carriedBy === null
  return (
    <DeskPage
      title={run.fileName}
      badge={<StateBadge tone={tone}>{text}</StateBadge>}
      back={{ href: '/desk/imports', text: 'Файлы каталога' }}
      actions={
        <>
          {open && <CancelRun runId={id} />}
          {mayStart && <StartRun runId={id}>{run.failed > 0 ? `Загрузить без ошибочных, ${counted(run.total - run.failed, 'строка', 'строки', 'строк')}` : `Загрузить, ${counted(run.total, 'строка', 'строки', 'строк')}`}</StartRun>}
        </>
      }
    >
      {run.fault !== null && <Alert tone="danger">{run.fault}. Исправьте файл и загрузите его снова: из этого ничего не взято.</Alert>}
      {run.carriedBy && (
        <Alert>
          Файл проверен и{' '}
          <Link href={route(`/desk/imports/${run.carriedBy.id}`)} prefetch={false} className="underline underline-offset-4">
            загружен
          </Link>
          .
        </Alert>
      )}
      {!open && !run.dryRun && run.state === 'cancelled' && <Alert>Остановлено на {run.done.toLocaleString('ru')} из {run.total.toLocaleString('ru')}: что загружено, то осталось. Чтобы продолжить, загрузите файл снова, загруженные строки окажутся без изменений.</Alert>}
      {run.dryRun && run.state === 'finished' && run.fault === null && run.created + run.changed === 0 && run.failed === 0 && <Alert>В файле всё как в магазине: загружать нечего.</Alert>}
      {open && (
        <>
          <Progress label={run.state === 'queued' ? 'Ждёт очереди' : run.dryRun ? 'Проверяем строки' : 'Загружаем строки'} value={run.done} max={run.total} />
          <WatchRun />
        </>
      )}
      <Outcome run={run} />
      <DeskSection title="Файл">
        <Facts
          facts={[
            { term: 'Что в нём', value: kindNames[run.kind] },
            { term: 'Размер', value: `${formatSize(run.size)}, ${counted(run.total, 'строка', 'строки', 'строк')}` },
            { term: run.dryRun ? 'Проверяет' : 'Загружает', value: `${nameOf(staffMark({ personId: run.staffId }))}, ${formatWhen(run.createdAt)}` },
            { term: 'Заняло', value: run.startedAt && run.finishedAt ? `${Math.max(1, Math.round((run.finishedAt.getTime() - run.startedAt.getTime()) / 1000))} с` : null },
            { term: 'Не читаем', value: run.unknown.length > 0 ? `столбцы ${run.unknown.map((title) => `«${title}»`).join(', ')}` : null },
          ]}
        />
      </DeskSection>
      {run.errorCount > 0 && (
        <section aria-labelledby="errors" className="grid gap-2">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h2 id="errors" className="text-base font-semibold">
              Ошибки, {run.errorCount.toLocaleString('ru')}
            </h2>
            <a href={`/desk/imports/${id}/errors`} download className="inline-flex min-h-6 items-center text-sm underline underline-offset-4">
              Скачать все ошибки
            </a>
          </div>
          <p className="text-sm text-muted">Номера строк — как в файле. Строки с ошибками не загружаются, остальным они не мешают.</p>
          <ErrorTable kind={run.kind} errors={run.errors} />
          <KeysetNav
            label="Страницы ошибок"
            newer={from > 0 ? `/desk/imports/${id}?from=${Math.max(0, from - ERRORS_PAGE)}` : null}
            older={from + ERRORS_PAGE < run.errorCount ? `/desk/imports/${id}?from=${from + ERRORS_PAGE}` : null}
            newerText="Назад"
            olderText="Дальше"
          />
        </section>
      )}
      {sample.length > 0 && (
        <section aria-labelledby="differences" className="grid gap-2">
          <h2 id="differences" className="text-base font-semibold">
            {run.dryRun ? 'Что изменится: первые различия' : 'Что изменилось: первые различия'}
          </h2>
          <Differences sample={sample} dryRun={run.dryRun} />
        </section>
      )}
    </DeskPage>
  )
}
