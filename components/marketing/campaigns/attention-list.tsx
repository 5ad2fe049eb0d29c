import Link from 'next/link'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { LookAgain } from '#components/ui/look-again.tsx'
import { route } from '#components/ui/route.ts'
import type { CampaignRow } from '#lib/marketing/campaigns/queries.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { stateTones } from './campaign-words.ts'

type Props = { readonly rows: readonly CampaignRow[]; readonly personId: string; readonly mayApprove: boolean }

/** What waits for somebody at the desk or is under way: to approve first, then what stands still, then what goes. */
export function AttentionList({ rows, personId, mayApprove }: Props) {
  if (rows.length === 0) return null
  const sorted = rows.toSorted((one, other) => weight(one, personId) - weight(other, personId))
  return (
    <DeskSection title="Сейчас" flush>
      {rows.some(({ state }) => state === 'running') && <LookAgain />}
      <ul>
        {sorted.map((row) => (
          <li key={row.id} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 last:border-0 hover:bg-ground">
            <div className="min-w-0 flex-1 basis-60">
              <Link href={route(`/desk/marketing/campaigns/${row.number}`)} prefetch={false} className="font-medium wrap-anywhere after:absolute after:inset-0">
                {row.name}
              </Link>
              <p className="text-muted">{said(row)}</p>
            </div>
            {row.state === 'running' && row.numbers.planned > 0 && <Share {...row.numbers} />}
            <StateBadge tone={row.state === 'paused' && row.stateById === null ? 'danger' : stateTones[row.state]}>{badge(row, personId, mayApprove)}</StateBadge>
          </li>
        ))}
      </ul>
    </DeskSection>
  )
}

function weight({ state, editorIds }: CampaignRow, personId: string): number {
  if (state === 'review') return editorIds.includes(personId) ? 2 : 0
  return state === 'paused' ? 1 : 3
}

function badge({ state, stateById, editorIds }: CampaignRow, personId: string, mayApprove: boolean): string {
  if (state === 'review') return mayApprove && !editorIds.includes(personId) ? 'ждёт вашего решения' : 'ждёт коллегу'
  if (state === 'paused') return stateById === null ? 'остановил тормоз' : 'на паузе'
  return 'идёт'
}

function said({ state, stateAt, stateReason, numbers, channel }: CampaignRow): string {
  if (state === 'review') return `На согласовании: ${formatWhen(stateAt)}`
  if (state === 'paused') return stateReason ?? ''
  const unit = channel === 'email' ? 'писем' : 'SMS'
  return numbers.held > 0 ? `Осталось ${numbers.waiting.toLocaleString('ru')} ${unit}, из них ${numbers.held.toLocaleString('ru')} ждут своего часа` : `Осталось ${numbers.waiting.toLocaleString('ru')} ${unit}`
}

function Share({ planned, waiting }: CampaignRow['numbers']) {
  const share = ((planned - waiting) / planned) * 100
  return (
    <div className="flex w-40 items-center gap-2 max-sm:w-full">
      <div role="progressbar" aria-label="Передано" aria-valuemin={0} aria-valuemax={planned} aria-valuenow={planned - waiting} className="h-1.5 flex-1 overflow-hidden rounded-full bg-ground ring-1 ring-line">
        <div style={{ width: `${share}%` }} className="h-full rounded-full bg-ink" />
      </div>
      <span className="w-10 text-right tabular-nums">{Math.floor(share)}&nbsp;%</span>
    </div>
  )
}
