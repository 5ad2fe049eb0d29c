import { AccountSection } from '#components/account/account-section.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { ConsentRow } from '#lib/consent/types.ts'
import type { PurposeView } from '#lib/policy/version-view.ts'
import { channelWords } from './purpose-words.ts'

type Props = { readonly rows: readonly ConsentRow[]; readonly purposes: readonly PurposeView[] }

/** Given anew on the page of the application they are for. */
const OF_CANDIDATES: ReadonlySet<string> = new Set(['vacancies', 'talent-pool'])

/** Consents that were given for less than the policy says now: unused until they are given anew (9.1). */
export function FrozenPurposes({ rows, purposes }: Props) {
  const titleOf = (code: string): string => purposes.find((purpose) => purpose.code === code)?.title ?? code
  return (
    <AccountSection title="Приостановлено">
      <p className="max-w-prose">Эти цели стали шире, чем были, когда вы соглашались. Мы ничего по ним не отправляем, пока вы не решите заново.</p>
      <ul className="grid gap-1">
        {rows.map(({ purpose, channel }) => (
          <li key={`${purpose}-${channel}`}>
            {titleOf(purpose)} <span className="text-muted">— {channelWords[channel]}</span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        {rows.some(({ purpose }) => !OF_CANDIDATES.has(purpose)) && (
          <LinkButton href="/account/communications" variant="secondary">
            Решить заново
          </LinkButton>
        )}
        {rows.some(({ purpose }) => OF_CANDIDATES.has(purpose)) && (
          <LinkButton href="/account/applications" variant="secondary">
            Решить об&nbsp;откликах
          </LinkButton>
        )}
      </div>
    </AccountSection>
  )
}
