import { AccountSection } from '#components/account/account-section.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { DoorKind, Half } from '#lib/customers/types.ts'
import { changeWords } from './change-words.ts'
import { CodeForm } from './code-form.tsx'
import { shown } from './data-words.ts'
import type { FormAction } from './form-state.ts'
import { ResendCode } from './resend-code.tsx'

type Props = {
  readonly kind: DoorKind
  readonly half: Half
  readonly contact: string
  readonly proved: boolean
  /** The one to enter now. */
  readonly current: boolean
  readonly enter: FormAction
  readonly resend: FormAction
}

/** One side of a change of contact: its code, or that it is proved. */
export function ChangeStep({ kind, half, contact, proved, current, enter, resend }: Props) {
  const words = changeWords[kind]
  const title = half === 'old' ? words.oldStep : words.newStep
  return (
    <AccountSection title={title} action={proved && <Badge tone="positive">подтверждён</Badge>}>
      <div role="status" className="empty:hidden">
        {proved && (
          <p className="break-words">
            {shown(contact)}
            <span className="sr-only"> — подтверждён</span>
          </p>
        )}
      </div>
      {!proved && (
        <div className="grid gap-5">
          <p className="max-w-prose">
            {words.sent} <strong className="font-medium break-words">{shown(contact)}</strong>.
          </p>
          <CodeForm kind={kind} half={half} current={current} enter={enter} />
          <ResendCode kind={kind} half={half} label={title.toLowerCase()} resend={resend} />
        </div>
      )}
    </AccountSection>
  )
}
