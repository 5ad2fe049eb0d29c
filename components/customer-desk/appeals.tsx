import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import { type Permission, roleFor } from '#lib/auth/permissions.ts'
import type { CustomerCard } from '#lib/customer-desk/get-customer.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { showDay } from '#lib/privacy/held/show-value.ts'
import { words } from '#lib/privacy/register/words.ts'

type Props = { readonly customer: CustomerCard; readonly roles: readonly StaffRole[] }

/** Requests and claims of a person with their terms; what was written stands in their own rooms. */
export function Appeals({ customer: { requests, claims }, roles }: Props) {
  if (requests.length + claims.length === 0) return <p className="text-muted">Обращений не было.</p>
  const linked = (permission: Permission, href: string, text: string) =>
    roleFor(roles, permission) ? <Link href={route(href)} prefetch={false} className="link">{text}</Link> : <span>{text}</span>
  const lines = [
    ...requests.map((each) => ({ ...each, key: `r${each.number}`, title: `Обращение № ${each.number}: ${words.request_kind[each.kind]}`, text: words.request_state[each.state], permission: 'requests.read', href: `/desk/requests/${each.number}` }) as const),
    ...claims.map((each) => ({ ...each, key: `c${each.number}`, title: `Претензия № ${each.number}: ${words.claim_kind[each.kind]}`, text: words.claim_state[each.state], permission: 'claims.read', href: `/desk/claims/${each.number}` }) as const),
  ]
  return (
    <ul className="grid gap-2">
      {lines.toSorted((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime()).map(({ key, title, text, permission, href, receivedAt, dueAt, state }) => (
        <li key={key} className="grid gap-0.5">
          {linked(permission, href, title)}
          <span className="text-xs text-muted">
            {text} · получено {showDay(receivedAt)}
            {state === 'received' && ` · ответить до ${showDay(dueAt)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
