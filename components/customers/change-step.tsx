import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { DoorKind, Half } from '#lib/customers/types.ts'
import { changeWords } from './change-words.ts'
import { CodeForm } from './code-form.tsx'
import { shown } from './data-words.ts'
import type { FormAction } from './form-state.ts'

type Props = {
  readonly kind: DoorKind
  readonly half: Half
  readonly contact: string
  readonly proved: boolean
  readonly enter: FormAction
  readonly resend: OutcomeAction
}

/** One side of a change of contact: its code, or that it is proved. */
export function ChangeStep({ kind, half, contact, proved, enter, resend }: Props) {
  const words = changeWords[kind]
  const title = half === 'old' ? words.oldStep : words.newStep
  return (
    <AccountSection title={title} action={proved && <Badge tone="positive">подтверждён</Badge>}>
      {proved ? (
        <p className="break-words">{shown(contact)}</p>
      ) : (
        <div className="grid gap-5">
          <p className="max-w-prose">
            {words.sent} <strong className="font-medium break-words">{shown(contact)}</strong>.
          </p>
          <CodeForm kind={kind} half={half} enter={enter} />
          <div className="max-sm:grid">
            <ActionForm action={resend} fields={{ kind, half }} variant="quiet" label={`Отправить код ещё раз: ${title.toLowerCase()}`}>
              Отправить ещё раз
            </ActionForm>
          </div>
        </div>
      )}
    </AccountSection>
  )
}
