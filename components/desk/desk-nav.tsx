'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useRef } from 'react'
import { type Leave, SignOut } from '#components/account/sign-out.tsx'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { roleNames } from '#lib/auth/permissions.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { PaletteButton } from './keys/palette-button.tsx'
import { type Room, roomAt, roomGroups, roomsOf } from './rooms.ts'

export const NAV_ID = 'desk-rooms'

type Props = {
  readonly roles: readonly StaffRole[]
  readonly name: string
  readonly demo: boolean
  readonly leave: Leave
}

const entry = 'flex min-h-7.5 items-center gap-2.5 rounded-sm px-2.5 text-sm max-lg:min-h-11'

const outside = 'inline-flex min-h-7.5 items-center rounded-sm px-2.5 text-muted hover:bg-ground hover:text-ink max-lg:min-h-11'

/** The rooms somebody may enter, at the left edge; on phones a panel that the button in the header opens. */
export function DeskNav({ roles, name, demo, leave }: Props) {
  const path = usePathname()
  const panel = useRef<HTMLElement>(null)
  const here = roomAt(path)
  const open = roomsOf(roles)
  const first = open.filter(({ group }) => group === null)
  const go = () => {
    if (panel.current?.matches(':popover-open')) panel.current.hidePopover()
  }
  return (
    <nav
      ref={panel}
      id={NAV_ID}
      popover="auto"
      aria-label="Разделы"
      className={cx(
        'm-0 h-dvh max-h-none w-[min(18rem,85vw)] flex-col border-r border-line bg-surface text-ink print:hidden',
        'fixed inset-y-0 left-0 flex not-open:max-lg:hidden backdrop:bg-ink/50 lg:sticky lg:top-0 lg:w-auto',
      )}
    >
      <div className="grid min-h-0 flex-1 content-start gap-3 overflow-y-auto overscroll-contain p-3">
        <div className="flex min-h-8 items-center gap-2 px-2.5">
          <Link href="/desk" prefetch={false} onClick={go} className="rounded-sm font-semibold">
            Рабочий стол
          </Link>
          {demo && <span className="rounded-full bg-caution-wash px-2 text-xs font-medium text-caution">демо</span>}
        </div>
        {open.length > 0 && <PaletteButton />}
        <ul className="grid gap-px">{first.map((room) => <Entry key={room.href} room={room} here={here} path={path} go={go} />)}</ul>
        {roomGroups.map((group) => (
          <Group key={group} title={group} rooms={open.filter((room) => room.group === group)} here={here} path={path} go={go} />
        ))}
      </div>
      <div className="grid gap-px border-t border-line p-3 text-sm">
        {roles.length > 0 && (
          <p className="px-2.5 pb-1">
            <span className="font-medium">{name}</span>
            <span className="block text-xs text-muted">{roles.map((role) => roleNames[role]).join(', ')}</span>
          </p>
        )}
        <ul className="flex">
          <li>
            <Link href="/" prefetch={false} className={outside}>
              Магазин
            </Link>
          </li>
          <li>
            <Link href="/account" prefetch={false} className={outside}>
              Кабинет
            </Link>
          </li>
        </ul>
        <SignOut leave={leave} />
      </div>
    </nav>
  )
}

type Where = { readonly here: Room | undefined; readonly path: string; readonly go: () => void }

function Group({ title, rooms, ...where }: Where & { readonly title: string; readonly rooms: readonly Room[] }) {
  if (rooms.length === 0) return null
  return (
    <div className="grid gap-px">
      <h2 className="px-2.5 pb-0.5 text-xs font-normal text-muted">{title}</h2>
      <ul className="grid gap-px">{rooms.map((room) => <Entry key={room.href} room={room} {...where} />)}</ul>
    </div>
  )
}

function Entry({ room, here, path, go }: Where & { readonly room: Room }) {
  const current = room.href === path ? 'page' : room.href === here?.href ? 'true' : undefined
  return (
    <li>
      <Link
        href={route(room.href)}
        prefetch={false}
        onClick={go}
        aria-current={current}
        className={cx(entry, current ? 'bg-ground font-medium' : 'text-muted hover:bg-ground hover:text-ink')}
      >
        <Icon name={room.icon} className="size-4.5" />
        {room.title}
      </Link>
    </li>
  )
}
