import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import { stageNames, stages } from '#lib/careers/stages.ts'
import type { ApplicationStage } from '#lib/db/generated/enums.ts'

type Props = { readonly vacancyId: string; readonly counts: ReadonlyMap<ApplicationStage, number>; /** Whoever looks may see the candidates. */ readonly linked: boolean }

/** How many candidates of a vacancy stand where. */
export function StageCounts({ vacancyId, counts, linked }: Props) {
  const shown = stages.filter((stage) => (counts.get(stage) ?? 0) > 0)
  if (shown.length === 0) return <p className="text-muted">На эту вакансию ещё не откликались, или данные уже уничтожены по сроку.</p>
  return (
    <>
      <ul>
        {shown.map((stage) => (
          <li key={stage} className="relative flex min-h-8 items-center justify-between gap-3 border-b border-line last:border-0">
            {linked ? (
              <Link href={route(`/desk/candidates?vacancy=${vacancyId}&stage=${stage}&view=list`)} prefetch={false} className="link after:absolute after:inset-0">
                {stageNames[stage]}
              </Link>
            ) : (
              <span>{stageNames[stage]}</span>
            )}
            <span className="tabular-nums">{counts.get(stage)}</span>
          </li>
        ))}
      </ul>
      {linked && (
        <Link href={route(`/desk/candidates?vacancy=${vacancyId}`)} prefetch={false} className="link w-fit">
          Доска по этой вакансии
        </Link>
      )}
    </>
  )
}
