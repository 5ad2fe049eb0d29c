import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { SessionView } from '#lib/accounts/types.ts'
import { formatWhen } from '#lib/text/format-when.ts'

type Props = {
  readonly sessions: readonly SessionView[]
  readonly end: OutcomeAction
  readonly endOthers: OutcomeAction
}

/** Where the account is open now, and how to close it there. */
export function SessionList({ sessions, end, endOthers }: Props) {
  return (
    <div className="grid gap-5">
      <ul className="grid">
        {sessions.map(({ id, device, place, lastSeenAt, createdAt, current }) => (
          <li key={id} className="grid gap-x-4 gap-y-3 border-b border-line py-4 first:pt-0 sm:grid-cols-[auto_1fr_auto] sm:items-center">
            <Icon name="device" className="size-6 text-muted max-sm:hidden" />
            <div className="grid min-w-0 gap-0.5">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
                {device}
                {current && <Badge tone="positive">этот сеанс</Badge>}
              </p>
              <p className="text-sm text-muted">
                {current ? 'Сейчас' : `Последний раз: ${formatWhen(lastSeenAt)}`}
                {place && ` · ${place}`}
              </p>
              <p className="text-sm text-muted">Вход: {formatWhen(createdAt)}</p>
            </div>
            {!current && (
              <ActionForm action={end} fields={{ sessionId: id }} variant="secondary" label={`Завершить сеанс: ${device}, ${formatWhen(lastSeenAt)}`}>
                Завершить
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <ActionForm action={endOthers} variant="danger">
          Завершить все остальные
        </ActionForm>
      ) : (
        <p className="text-sm text-muted">Больше нигде вы не&nbsp;вошли.</p>
      )}
    </div>
  )
}
