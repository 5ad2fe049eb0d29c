'use client'

import Link from 'next/link'
import { AccountSection } from '#components/account/account-section.tsx'
import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { ConsentBox } from '#components/consent/consent-box.tsx'
import { Button } from '#components/ui/button.tsx'
import { FieldError } from '#components/ui/field.tsx'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { formatDate } from '#lib/text/format-moment.ts'

type Props = {
  /** What names the application to the server. */
  readonly which: Readonly<Record<string, string>>
  /** The last moment to answer; null while the letter that asks has not gone. */
  readonly until: Date | null
  readonly widget: ConsentWidget | undefined
  readonly agree: DoorAction
}

const names = ['consents']

/** The policy became wider than the consent: nothing goes on until the candidate agrees anew, or lets the application end (9.1). */
export function ConsentAnew({ which, until, widget, agree }: Props) {
  const { form, problem, pending, formProps } = useDoor({ action: agree, names, schema: null })
  const error = form.getFieldState('consents', form.formState).error?.message
  return (
    <div id="consent" className="scroll-mt-6">
      <AccountSection title="Нужно ваше решение">
        <p>
          Наша{' '}
          <Link href="/privacy" prefetch={false} className="link">
            политика
          </Link>{' '}
          стала шире, чем была, когда вы соглашались. Прежнее согласие на&nbsp;паузе: отклик никто не&nbsp;читает.
          {until !== null && ` Если не\u00a0дать новое до\u00a0${formatDate(until)}, отклик закончится, и\u00a0данные мы уничтожим.`}
        </p>
        {until === null && <p className="text-muted">Мы пришлём письмо, как только здесь можно будет решить.</p>}
        {until !== null && widget && (
          <form {...formProps} className="grid gap-3 sm:justify-items-start">
            {Object.entries(which).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
            <ConsentBox id="anew" widget={widget} invalid={error !== undefined} describedBy={error === undefined ? undefined : 'anew-error'} control={{ onChange: () => form.clearErrors('consents') }} />
            {error !== undefined && <FieldError id="anew-error" message={error} />}
            <Problem text={problem} />
            <Button type="submit" pending={pending}>
              Рассматривать дальше
            </Button>
          </form>
        )}
      </AccountSection>
    </div>
  )
}
