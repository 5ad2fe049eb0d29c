import { EarlyLink } from '#components/ui/early-link.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { clockWords } from '#lib/privacy/clock-words.ts'
import type { AppealCard } from '#lib/privacy/types.ts'
import { appealName, stateWords } from './appeal-words.ts'

/** Requests and claims as cards, each a way to its page. `at`: the present moment. */
export function AppealList({ appeals, at }: { readonly appeals: readonly AppealCard[]; readonly at: Date }) {
  return (
    <ul aria-label="Обращения и претензии" className="grid gap-3">
      {appeals.map((appeal) => {
        const state = stateWords(appeal.state, appeal.left < 0)
        return (
          <li key={`${appeal.sort}-${appeal.number}`}>
            <EarlyLink
              href={`/account/requests/${appeal.sort === 'claim' ? 'claims/' : ''}${appeal.number}`}
              className="grid gap-3 rounded-lg bg-surface p-4 ring-1 ring-line transition-shadow ring-inset hover:ring-outline sm:p-5"
            >
              <span className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
                <span className="grid min-w-0 gap-0.5">
                  <span className="text-sm text-muted">{appealName(appeal)}</span>
                  <span className="font-medium">{appeal.title}</span>
                </span>
                <Badge tone={state.tone}>{state.text}</Badge>
              </span>
              <span className="text-sm text-muted">{clockWords(appeal, at)}</span>
            </EarlyLink>
          </li>
        )
      })}
    </ul>
  )
}
