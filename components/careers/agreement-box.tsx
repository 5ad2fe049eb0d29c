import { useId } from 'react'
import type { Door } from '#components/auth/use-door.ts'
import { ConsentBox } from '#components/consent/consent-box.tsx'
import { FieldError } from '#components/ui/field.tsx'
import type { ConsentWidget } from '#lib/consent/types.ts'

type Props = { readonly door: Door; readonly widget: ConsentWidget }

/** The consent without which nobody may read an application (4.1.12): empty like all others, and the only one that is needed. Says why. */
export function AgreementBox({ door: { form, start, code }, widget }: Props) {
  const id = useId()
  const error = form.getFieldState('consents', form.formState).error?.message
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="mb-1 text-sm font-medium">Согласие на рассмотрение отклика</legend>
      <p id={`${id}-why`} className="text-sm text-muted">
        Нужно, чтобы мы вправе были открыть ваш отклик. Действует до&nbsp;решения и&nbsp;30&nbsp;дней после него, отозвать можно раньше.
      </p>
      <ConsentBox
        key={widget.token}
        id={`${id}-box`}
        widget={widget}
        ticked={start.consents?.split(' ').includes(widget.token) ?? false}
        invalid={error !== undefined}
        describedBy={error === undefined ? `${id}-why` : `${id}-error`}
        control={{ onChange: () => form.clearErrors('consents') }}
      />
      {error !== undefined && <FieldError id={`${id}-error`} message={error} />}
      {code === 'consent-stale' && (
        <button type="button" onClick={() => window.location.reload()} className="link needs-scripts min-h-11 w-fit">
          Показать новый текст
        </button>
      )}
    </fieldset>
  )
}
