import Link from 'next/link'
import type { DoorAction } from '#components/auth/door-state.ts'
import { Alert } from '#components/ui/alert.tsx'
import { route } from '#components/ui/route.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { KeepForm } from './keep-form.tsx'

type Props = {
  /** UTC. */
  readonly runAt: Date
  readonly begun: boolean
  /** The number of the request. */
  readonly request: number | null
  /** Why it has to wait. */
  readonly waits: string | null
  readonly keep: DoorAction
}

/** A destruction is planned: when, and the way back. */
export function PlannedNotice({ runAt, begun, request, waits, keep }: Props) {
  if (begun) {
    return (
      <Alert tone="danger" title="Данные уничтожаются">
        Последнее письмо уже в&nbsp;пути, вернуть ничего нельзя. Через несколько минут кабинет закроется.
      </Alert>
    )
  }
  return (
    <div className="grid gap-6">
      <Alert tone="caution" title={`Данные будут уничтожены ${formatDate(runAt)}`}>
        До этого дня всё работает как обычно.
        {waits !== null && ` Пока уничтожить нельзя: ${waits}. Исполним, когда причина отпадёт.`}
        {request !== null && (
          <>
            {' '}
            Обращение{' '}
            <Link href={route(`/account/requests/${request}`)} className="link">
              №&nbsp;{request}
            </Link>
            .
          </>
        )}
      </Alert>
      <KeepForm action={keep} />
    </div>
  )
}
