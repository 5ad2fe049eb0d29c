'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { cx } from '#components/ui/cx.ts'
import { Icon, type IconName } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { isInRoom, rooms } from './rooms.ts'
import { type Leave, SignOut } from './sign-out.tsx'

/** The rooms of the portal beside every page, within the window: on a low one they scroll by themselves, and the present one is in sight. Phones have them on the overview, and a way back to it on every other page. */
export function AccountNav({ leave }: { readonly leave: Leave }) {
  const path = usePathname()
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const nav = list.current
    const here = nav?.querySelector<HTMLElement>('[aria-current]')
    // The list alone: the page stays where it is.
    if (nav && here && here.offsetTop + here.offsetHeight > nav.scrollTop + nav.clientHeight) nav.scrollTop = here.offsetTop - nav.clientHeight / 2
  }, [])
  return (
    <nav ref={list} aria-label="Личный кабинет" className="sticky top-[calc(var(--header)+2rem)] -m-1 grid max-h-[calc(100dvh-var(--header)-3rem)] gap-1 overflow-y-auto overscroll-contain p-1 max-lg:hidden print:hidden">
      <ul className="grid gap-1">
        <Entry href="/account" title="Обзор" icon="home" current={path === '/account' ? 'page' : undefined} />
        {rooms.map(({ href, title, icon }) => (
          <Entry key={href} href={href} title={title} icon={icon} current={path === href ? 'page' : isInRoom(path, href) ? 'true' : undefined} />
        ))}
      </ul>
      <div className="mt-2 border-t border-line pt-3">
        <SignOut leave={leave} />
      </div>
    </nav>
  )
}

type EntryProps = { readonly href: string; readonly title: string; readonly icon: IconName; readonly current: 'page' | 'true' | undefined }

function Entry({ href, title, icon, current }: EntryProps) {
  return (
    <li>
      <Link
        href={route(href)}
        aria-current={current}
        className={cx(
          'flex min-h-11 items-center gap-3 rounded-md px-3',
          current ? 'bg-ground font-medium' : 'text-muted hover:bg-ground hover:text-ink',
        )}
      >
        <Icon name={icon} className="size-5" />
        {title}
      </Link>
    </li>
  )
}
