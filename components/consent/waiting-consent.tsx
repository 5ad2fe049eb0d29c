import type { ConsentRow } from '#lib/consent/types.ts'
import { ChoiceButton } from './choice-button.tsx'
import type { ConsentActions } from './consent-actions.ts'
import { ConsentCode } from './consent-code.tsx'
import { cellName } from './consent-words.ts'

type Props = { readonly row: ConsentRow; readonly token: string; readonly actions: ConsentActions }

/** What is still to be done before anything is sent: the contact has to show that it is theirs (2.4). */
export function WaitingConsent({ row, token, actions }: Props) {
  const { purpose, channel, contact } = row
  return (
    <div className="grid gap-3 rounded-md bg-caution-wash p-4 text-sm">
      <p className="wrap-anywhere">
        {channel === 'sms' ? 'Отправили СМС с\u00a0кодом' : 'Отправили письмо со\u00a0ссылкой'}
        {contact !== null && ` на\u00a0${contact}`}.{' '}
        {channel === 'sms' ? 'Введите код: до\u00a0этого ничего не\u00a0пришлём.' : 'Откройте её и\u00a0нажмите кнопку: до\u00a0этого ничего не\u00a0пришлём.'}
      </p>
      {channel === 'sms' && <ConsentCode id={`${purpose}-${channel}`} action={actions.enterCode} />}
      <ChoiceButton action={actions.choose} fields={{ purpose, channel, token }} variant="secondary" label={`Отправить ещё раз: ${cellName(row)}`}>
        Отправить ещё раз
      </ChoiceButton>
    </div>
  )
}
