import { AccountSection } from '#components/account/account-section.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import type { KeySummaryText } from './key-text.ts'

/** How a key of the account is, and the way to change it. */
export function KeySummary({ title, href, state, text, action }: KeySummaryText & { readonly title: string; readonly href: string }) {
  return (
    <AccountSection title={title} action={<Badge tone={state.tone}>{state.text}</Badge>}>
      <p className="max-w-prose">{text}</p>
      <div className="grid sm:justify-items-start">
        <LinkButton href={route(href)} variant="secondary">
          {action}
          <span className="sr-only">: {title}</span>
        </LinkButton>
      </div>
    </AccountSection>
  )
}
