import { Icon } from '#components/ui/icon.tsx'
import type { ChoiceAction } from './choice-answer.ts'
import { ChoiceButton } from './choice-button.tsx'

type Props = { readonly sku: string; readonly name: string; readonly email: string | null; readonly action: ChoiceAction }

/** Somebody waits for goods: how they are told, and the press that takes it back. */
export function RestockWaits({ sku, name, email, action }: Props) {
  return (
    <div className="grid gap-5">
      <p role="status" className="flex items-start gap-3 text-lg">
        <Icon name="check" className="mt-1 size-5 text-positive" />
        <span>
          Сообщим письмом{email === null ? '' : <> на&nbsp;<strong className="font-medium wrap-anywhere">{email}</strong></>}, когда товар появится. Письмо будет одно;
          ждём не&nbsp;дольше 90&nbsp;дней.
        </span>
      </p>
      <div className="grid sm:justify-items-start">
        <ChoiceButton action={action} fields={{ sku }} variant="secondary" size="l" label={`Не сообщать: ${name}`}>
          Не&nbsp;сообщать
        </ChoiceButton>
      </div>
    </div>
  )
}
