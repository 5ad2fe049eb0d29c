'use client'

import { usePathname } from 'next/navigation'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { permissionAt, roomAt } from '#components/desk/rooms.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { permissionNames, roleNames, rolesWith } from '#lib/auth/permissions.ts'

/** 403: somebody is signed in, and may not see this. Says which permission is missing, and who has it. */
export default function DeskForbidden() {
  const path = usePathname()
  const permission = permissionAt(path)
  return (
    <DeskPage title="Сюда вам нельзя">
      <div className="grid max-w-prose gap-4 rounded-md bg-surface p-5 ring-1 ring-line">
        {permission && (
          <>
            <p>
              Не хватает права <strong>«{permissionNames[permission]}»</strong> <span className="text-sm text-muted">({permission})</span>.
            </p>
            <p className="text-sm text-muted">
              Раздел «{roomAt(path)?.title}». Это право есть у ролей: {rolesWith(permission).map((role) => roleNames[role]).join(', ')}. Роли даёт администратор.
            </p>
          </>
        )}
        <div className="flex flex-wrap gap-2">
          <LinkButton href={route('/desk')} size="s" prefetch={false}>
            Рабочий стол
          </LinkButton>
          <LinkButton href="/account" size="s" variant="secondary" prefetch={false}>
            Личный кабинет
          </LinkButton>
        </div>
      </div>
    </DeskPage>
  )
}
