import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { SignOut } from '#components/account/sign-out.tsx'
import { SecondFactorDesk } from '#components/security/second-factor-desk.tsx'
import { SwitchOffForm } from '#components/security/switch-off-form.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { getKeys } from '#lib/accounts/queries.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { formatWhenDay } from '#lib/text/format-when.ts'
import { leave } from '../../actions.ts'
import { switchOff, takeStep } from '../actions.ts'

export const metadata: Metadata = { title: 'Двухэтапный вход' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SecondFactorPage({ searchParams }: Props) {
  const { personId } = await customerOf('/account/security/second-factor')
  const [{ hasPassword, secondFactor, mustHaveSecondFactor }, { way }] = await Promise.all([getKeys(personId), searchParams])
  const leaving = secondFactor !== null && way === 'off' && !mustHaveSecondFactor
  const wish = secondFactor && (way === 'renew' || leaving)
  return (
    <AccountPage
      title="Двухэтапный вход"
      intro="После пароля или кода из письма мы спросим ещё шесть цифр из приложения на вашем телефоне. Чужому не хватит даже вашего пароля."
      back={wish ? { href: '/account/security/second-factor', text: 'Двухэтапный вход' } : { href: '/account/security', text: 'Безопасность' }}
    >
      {mustHaveSecondFactor && !secondFactor && (
        <Alert tone="caution" title="Сотрудникам двухэтапный вход нужен всегда">
          Остальные страницы откроются, когда вы его включите.
        </Alert>
      )}
      {leaving ? (
        <AccountSection title="Выключить двухэтапный вход">
          <SwitchOffForm action={switchOff} hasPassword={hasPassword} />
        </AccountSection>
      ) : (
        <SecondFactorDesk act={takeStep} hasPassword={hasPassword} enabled={secondFactor !== null} renewing={way === 'renew'}>
          {secondFactor && <Enabled since={secondFactor.enabledAt} recoveryLeft={secondFactor.recoveryLeft} must={mustHaveSecondFactor} />}
        </SecondFactorDesk>
      )}
      {mustHaveSecondFactor && !secondFactor && (
        // On phones the overview has the way out, and it does not open yet.
        <div className="lg:hidden">
          <SignOut leave={leave} />
        </div>
      )}
    </AccountPage>
  )
}

type EnabledProps = { readonly since: Date; readonly recoveryLeft: number; readonly must: boolean }

function Enabled({ since, recoveryLeft, must }: EnabledProps) {
  return (
    <AccountSection title={`Включён ${formatWhenDay(since)}`}>
      <p className="max-w-prose">
        Неиспользованных кодов восстановления: {recoveryLeft}. Если коды потерялись или их&nbsp;мало, получите новые: прежние перестанут действовать.
      </p>
      <div className="flex flex-wrap gap-3 max-sm:grid">
        <LinkButton href="/account/security/second-factor?way=renew" variant="secondary">
          <span>
            Новые коды<span className="max-xs:sr-only"> восстановления</span>
          </span>
        </LinkButton>
        {!must && (
          <LinkButton href="/account/security/second-factor?way=off" variant="danger">
            Выключить
          </LinkButton>
        )}
      </div>
      {must && <p className="text-sm text-muted">Сотрудникам магазина двухэтапный вход нужен всегда, поэтому выключить его нельзя.</p>}
    </AccountSection>
  )
}
