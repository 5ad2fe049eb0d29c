'use client'

import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { Button } from '#components/ui/button.tsx'
import { formatPoints } from '#lib/text/format-points.ts'

type Props = { readonly token: string; readonly balance: number; readonly pending: number; readonly action: DoorAction }

const names: readonly string[] = []

/** Leaving by the link: what becomes of the points is said before the button can be pressed. */
export function LeaveForm({ token, balance, pending, action }: Props) {
  const door = useDoor({ action, names, schema: null })
  return (
    <details>
      <summary className="link inline-flex min-h-11 w-fit items-center">Что будет и&nbsp;как выйти</summary>
      <div className="mt-2 grid gap-4 rounded-lg bg-ground p-5">
        <ul className="grid list-disc gap-2 pl-5">
          <li>{balance > 0 ? `Сгорят все бонусы на\u00a0счёте: ${formatPoints(balance)}.` : 'На\u00a0счёте бонусов нет, сгорать нечему.'}</li>
          {pending > 0 && <li>Не&nbsp;придут ожидаемые: {formatPoints(pending)}.</li>}
          <li>Оформленные заказы исполним, как обещали.</li>
          <li>Вступить снова можно в&nbsp;любой момент, но&nbsp;бонусов за&nbsp;вступление второй раз не&nbsp;будет.</li>
        </ul>
        <form {...door.formProps} className="grid gap-4 sm:justify-items-start">
          <input type="hidden" name="token" value={token} />
          <Problem text={door.problem} />
          <Button type="submit" variant="danger" pending={door.pending}>
            Выйти из&nbsp;программы
          </Button>
        </form>
      </div>
    </details>
  )
}
