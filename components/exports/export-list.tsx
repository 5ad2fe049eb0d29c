import { ActionButton } from '#components/desk/action-button.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { dropExport } from '#lib/exports/actions.ts'
import { exportKinds } from '#lib/exports/kinds.ts'
import type { ExportLine } from '#lib/exports/queries.ts'
import { showMoment } from '#lib/privacy/held/show-value.ts'
import { words } from '#lib/privacy/register/words.ts'
import { filterWords } from './filter-words.ts'
import type { Option } from './options.ts'

const titles: Readonly<Record<string, { readonly title: string }>> = exportKinds
const purposes: Readonly<Record<string, string>> = words.purpose

/** Files that were asked for, the latest first, and how they can be had while they are there. */
export function ExportList({ lines, regions }: { readonly lines: readonly ExportLine[]; readonly regions: readonly Option[] }) {
  if (lines.length === 0) return <p className="px-4 py-3 text-muted">Выгрузок ещё не было.</p>
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-1 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-x-4">
          <div className="grid min-w-0 gap-0.5">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{titles[line.kind]?.title ?? line.kind}</span>
              <StateBadge tone={tone(line)}>{stateText(line)}</StateBadge>
              {!line.own && <span className="text-muted">{words.staff_role[line.role]}</span>}
            </p>
            <p className="wrap-anywhere">
              {purposes[line.purpose] ?? line.purpose}: {line.reason}
            </p>
            <p className="text-xs wrap-anywhere text-muted empty:hidden">{filterWords(line.kind, line.filters, regions)}</p>
            <p className="text-xs text-muted">
              {showMoment(line.createdAt)}
              {line.rows !== null && ` · строк: ${line.rows.toLocaleString('ru')}`} · скачали: {line.taken}
              {!line.expired && line.state === 'finished' && ` · до ${showMoment(line.expiresAt)}`}
            </p>
          </div>
          {!line.expired && line.state !== 'cancelled' && (
            <div className="flex items-center gap-2">
              {line.state === 'finished' && (
                <a href={`/desk/exports/${line.id}/file`} download className="link px-1">
                  Скачать
                </a>
              )}
              <ActionButton action={dropExport} input={{ id: line.id }} done="Файл удалён" variant="quiet" label={`Удалить выгрузку «${titles[line.kind]?.title ?? line.kind}» от ${showMoment(line.createdAt)}`}>
                Удалить
              </ActionButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function stateText({ state, expired }: ExportLine): string {
  if (state === 'cancelled') return 'отменена'
  if (expired) return 'файл удалён'
  return state === 'finished' ? 'готова' : 'готовится'
}

function tone({ state, expired }: ExportLine): 'neutral' | 'positive' | 'signal' {
  if (expired || state === 'cancelled') return 'neutral'
  return state === 'finished' ? 'positive' : 'signal'
}
