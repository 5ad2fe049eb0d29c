'use client'

import { AccountSection } from '#components/account/account-section.tsx'
import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { ConsentBox } from '#components/consent/consent-box.tsx'
import { FieldError } from '#components/ui/field.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { formatDate } from '#lib/text/format-moment.ts'

type Props = {
  /** What names the application to the server. */
  readonly which: Readonly<Record<string, string>>
  readonly until: Date
  /** The year is nearly over, and the letter has asked whether to stay. */
  readonly asked: boolean
  readonly widget: ConsentWidget | undefined
  readonly stay: DoorAction
  readonly leave: OutcomeAction
}

const names = ['consents']

/** The place in the talent pool: until when, the way out at any time, and, once asked, another year. */
export function PoolSection({ which, until, asked, widget, stay, leave }: Props) {
  return (
    <div id="pool" className="scroll-mt-6">
      <AccountSection title="Кадровый резерв">
        <p>Отклик и&nbsp;резюме храним до&nbsp;{formatDate(until)} и&nbsp;можем предложить вам другую работу. Потом всё уничтожим.</p>
        {asked && widget && <StayForm which={which} widget={widget} action={stay} />}
        <ActionForm action={leave} fields={which} variant="secondary">
          Выйти из&nbsp;резерва
        </ActionForm>
      </AccountSection>
    </div>
  )
}

function StayForm({ which, widget, action }: { readonly which: Readonly<Record<string, string>>; readonly widget: ConsentWidget; readonly action: DoorAction }) {
  const { form, problem, pending, formProps } = useDoor({ action, names, schema: null })
  const error = form.getFieldState('consents', form.formState).error?.message
  return (
    <form {...formProps} className="grid gap-3 rounded-md bg-ground p-4 sm:justify-items-start">
      <p className="font-medium">Остаться ещё на&nbsp;год?</p>
      {Object.entries(which).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ConsentBox id="stay" widget={widget} invalid={error !== undefined} describedBy={error === undefined ? undefined : 'stay-error'} control={{ onChange: () => form.clearErrors('consents') }} />
      {error !== undefined && <FieldError id="stay-error" message={error} />}
      <Problem text={problem} />
      <Button type="submit" pending={pending}>
        Остаться
      </Button>
    </form>
  )
}
