import { AccountSection } from '#components/account/account-section.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { ConsentRow } from '#lib/consent/types.ts'
import type { PurposeView } from '#lib/policy/version-view.ts'
import { channelWords } from './purpose-words.ts'

type Props = { readonly rows: readonly ConsentRow[]; readonly purposes: readonly PurposeView[] }

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
      <div>
        <LinkButton href="/account/communications" variant="secondary">
          Решить заново
        </LinkButton>
      </div>
    </AccountSection>
  )
}
