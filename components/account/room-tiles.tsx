import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { rooms } from './rooms.ts'

/** The rooms of the portal as large targets, each with what is in it. On phones this is the way around. */
export function RoomTiles() {
  return (
    <nav aria-label="Разделы личного кабинета">
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {rooms.map(({ href, title, about, icon }) => (
          // One that is left over in the last of two columns takes both.
          <li key={href} className="grid sm:max-xl:last:odd:col-span-2">
            <Link
              href={route(href)}
              className="grid grid-cols-[auto_1fr_auto] items-center gap-4 rounded-lg bg-surface p-4 ring-1 ring-line transition-shadow ring-inset hover:ring-outline sm:p-5"
            >
              <span className="grid size-11 place-items-center rounded-full bg-ground">
                <Icon name={icon} className="size-5" />
              </span>
              <span className="grid gap-0.5">
                <span className="font-medium">{title}</span>
                <span className="text-sm text-muted">{about}</span>
              </span>
              <Icon name="chevron-right" className="size-5 text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
