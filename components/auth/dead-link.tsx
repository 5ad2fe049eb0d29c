import { Alert } from '#components/ui/alert.tsx'
import { DoorLink } from './door-link.tsx'

/** The link died while its page was open. */
export function DeadLink({ href }: { readonly href: string }) {
  return (
    <Alert tone="danger" role="alert">
      <p>Ссылка больше не действует: она истекла или уже сработала.</p>
      <DoorLink href={href}>Запросить новую</DoorLink>
    </Alert>
  )
}
