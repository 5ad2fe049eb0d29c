'use client'

import { Confirm } from '#components/desk/confirm.tsx'
import type { StaffCall } from '#components/desk/staff-call.ts'
import { roleNames } from '#lib/auth/permissions.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { staffRefusals } from '#lib/staff/refusals.ts'

type Props = {
  readonly personId: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  readonly take: StaffCall<{ personId: string; role: StaffRole }, void>
}

const words = { ...staffRefusals, 'not-found': 'Этой роли у сотрудника уже нет. Обновите страницу.' }

/** Somebody's roles, each with the button that takes it away. */
export function RoleList({ personId, name, roles, take }: Props) {
  return (
    <ul className="grid gap-1">
      {roles.map((role) => (
        <li key={role} className="flex items-center justify-between gap-3">
          {roleNames[role]}
          <Confirm
            text="Забрать"
            of={`${roleNames[role]}, ${name}`}
            variant="quiet"
            title="Забрать роль?"
            question={
              <p>
                {name} больше не будет: {roleNames[role]}. Сеансы завершатся сразу.
              </p>
            }
            sure="Забрать роль"
            inputOf={() => ({ personId, role })}
            action={take}
            done="Роль забрана"
            words={words}
          />
        </li>
      ))}
    </ul>
  )
}
