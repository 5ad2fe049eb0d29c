import type { ReactNode } from 'react'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { DoorCard } from './door-card.tsx'

type Props = { readonly title: string; readonly children: ReactNode; readonly href: string; readonly action: string }

/** A code or a link that opens nothing any more, and where to have another. */
export function DeadDoor({ title, children, href, action }: Props) {
  return (
    <DoorCard title={title} lead={<p>{children}</p>}>
      <LinkButton href={route(href)} size="l" wide>
        {action}
      </LinkButton>
    </DoorCard>
  )
}
