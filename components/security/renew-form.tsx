import { AccountSection } from '#components/account/account-section.tsx'
import { StepForm, type StepProps } from './step-form.tsx'

/** New recovery codes in place of the old ones. */
export function RenewForm({ hasPassword, ...step }: StepProps & { readonly hasPassword: boolean }) {
  return (
    <AccountSection title="Новые коды восстановления">
      <p className="max-w-prose">Прежние коды перестанут действовать сразу, как появятся новые.</p>
      <StepForm {...step} step="renew" asks={{ password: hasPassword, code: 'Шесть цифр из приложения' }} button="Получить новые коды" />
    </AccountSection>
  )
}
