import { MANY } from '#lib/privacy/read-as-staff.ts'
import { showMoment } from '#lib/privacy/held/show-value.ts'
import { words } from '#lib/privacy/register/words.ts'
import type { getMassReads } from '#lib/exports/queries.ts'

const purposes: Readonly<Record<string, string>> = words.purpose

/** Who of the staff has read the data of many people at once: the alarm of 5.5, for the privacy officer. */
export function MassReads({ reads }: { readonly reads: Awaited<ReturnType<typeof getMassReads>> }) {
  if (reads.length === 0) return <p className="px-4 py-3 text-muted">Никто не читал данные больше {MANY} человек сразу.</p>
  return (
    <ul className="divide-y divide-line">
      {reads.map(({ id, happenedAt, role, purpose, count, reason }) => (
        <li key={String(id)} className="grid gap-0.5 px-4 py-2 shadow-[inset_3px_0_0_var(--color-caution)]">
          <p>
            <span className="font-medium">{count.toLocaleString('ru')} чел.</span> · {role && words.staff_role[role]} · {purposes[purpose] ?? purpose}
          </p>
          <p className="text-xs wrap-anywhere text-muted">
            {showMoment(happenedAt)}
            {reason && ` · ${reason}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
