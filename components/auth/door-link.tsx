import Link from 'next/link'
import type { ReactNode } from 'react'
import { route } from '#components/ui/route.ts'

/** A link to another door, as high as a finger needs. */
export function DoorLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={route(href)} prefetch={false} className="link inline-flex min-h-11 items-center font-medium">
      {children}
    </Link>
  )
}
