'use client'

import { usePathname } from 'next/navigation'
import { WordsWithoutScripts } from '#components/layout/words-without-scripts.tsx'
import { permissionNames, roleFor, roleNames, rolesWith } from '#lib/auth/permissions.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { permissionAt, roomAt } from './rooms.ts'

const HOME = '/desk'

/** What the forbidden page says, for browsers without scripts: Next answers 403 with an empty body, which scripts then fill. */
export function ForbiddenWithoutScripts({ roles }: { readonly roles: readonly StaffRole[] }) {
  const path = usePathname()
  const permission = permissionAt(path)
  if (!permission || roleFor(roles, permission) !== null) return null
  return (
    <WordsWithoutScripts>
      <h1>Сюда вам нельзя</h1>
      <p>
        Не хватает права «{permissionNames[permission]}»: раздел «{roomAt(path)?.title}». Оно есть у ролей: {rolesWith(permission).map((role) => roleNames[role]).join(', ')}. Роли даёт администратор.
      </p>
      <p>
        <a href={HOME}>Рабочий стол</a>
      </p>
    </WordsWithoutScripts>
  )
}
