import { AccountSection } from '#components/account/account-section.tsx'
import { StepForm, type StepProps } from './step-form.tsx'

const ways = [
  { title: 'Поставьте приложение с кодами', text: 'Подойдёт любое с одноразовыми кодами (TOTP): Яндекс Ключ, Google Authenticator, FreeOTP.' },
  { title: 'Покажите ему QR‑код', text: 'Он появится на следующем шаге. На телефоне хватит одного нажатия.' },
  { title: 'Сохраните коды восстановления', text: 'Десять одноразовых кодов на случай, если телефона не будет под рукой.' },
] as const

/** Why, how, and that it is really the owner who asks. */
export function BeginForm({ hasPassword, ...step }: StepProps & { readonly hasPassword: boolean }) {
  return (
    <AccountSection title="Как это работает">
      <ol className="grid gap-5 lg:grid-cols-3 lg:gap-8">
        {ways.map(({ title, text }, index) => (
          <li key={title} className="grid grid-cols-[auto_1fr] content-start gap-x-3 gap-y-1 lg:grid-cols-1 lg:gap-y-2">
            <span aria-hidden className="row-span-2 grid size-8 place-items-center rounded-full bg-ink font-semibold text-paper lg:row-span-1">
              {index + 1}
            </span>
            <p className="self-center font-medium">{title}</p>
            <p className="text-sm text-muted">{text}</p>
          </li>
        ))}
      </ol>
      <div className="border-t border-line pt-5">
        <StepForm {...step} step="begin" asks={{ password: hasPassword }} button="Продолжить" />
      </div>
    </AccountSection>
  )
}
