import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountPage } from '#components/account/account-page.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { AgreeingTabs } from '#components/consent/agreeing-tabs.tsx'
import { AskedLater } from '#components/consent/asked-later.tsx'
import { ConsentMatrix } from '#components/consent/consent-matrix.tsx'
import { isGiven } from '#components/consent/consent-status.ts'
import { OtherConsents } from '#components/consent/other-consents.tsx'
import { ServiceMessages } from '#components/consent/service-messages.tsx'
import { UnsubscribeAll } from '#components/consent/unsubscribe-all.tsx'
import { OwnCampaigns } from '#components/marketing/own-campaigns.tsx'
import { SendingChoice } from '#components/marketing/sending-choice.tsx'
import { route } from '#components/ui/route.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { isMember } from '#lib/bonus/account/is-member.ts'
import { consentMatrix, consentWidgets } from '#lib/consent/queries.ts'
import { askedElsewhere, type ConsentPurpose } from '#lib/consent/purposes.ts'
import { getContact } from '#lib/customers/queries.ts'
import { getOwnCampaigns } from '#lib/marketing/audiences/own-campaigns.ts'
import { ownSending } from '#lib/marketing/public/read-sending.ts'
import { choose, enterCode, setSending, withdrawEverything } from './actions.ts'

export const metadata: Metadata = { title: 'Уведомления' }

const actions = { choose, enterCode }

/** What messages come of today; notices of bonuses for whoever takes part, or has agreed to them. */
const newsletters: readonly ConsentPurpose[] = ['news-offers', 'ads', 'bonus-notices']

/** By these somebody hears of their own application only, as often as there is something to tell. */
const ofApplications: readonly ConsentPurpose[] = ['vacancies', 'talent-pool']

export default async function CommunicationsPage() {
  const { personId } = await customerOf('/account/communications')
  const [rows, widgets, email, mobile, sending, campaigns, member] = await Promise.all([
    consentMatrix(personId),
    consentWidgets('communications'),
    getContact(personId, 'email'),
    getContact(personId, 'mobile'),
    ownSending(personId),
    getOwnCampaigns(personId),
    isMember(personId),
  ])
  const written = (['email', 'sms'] as const).filter((channel) => rows.some((row) => row.channel === channel && !ofApplications.includes(row.purpose) && isGiven(row)))
  const known: ConsentPurpose[] = [...rows.filter(({ state }) => state !== null).map(({ purpose }) => purpose), ...(member ? (['bonus-notices'] as const) : [])]
  const purposes = newsletters.filter((purpose) => purpose !== 'bonus-notices' || known.includes(purpose))
  // Offered where the policy in force has a purpose for it.
  const counting = rows.filter((row) => row.purpose === 'mail-counting' && (isGiven(row) || widgets.some(({ purpose }) => purpose === row.purpose)))
  const others = rows.filter((row) => !newsletters.includes(row.purpose) && row.purpose !== 'mail-counting' && (askedElsewhere.some(({ purpose }) => purpose === row.purpose) ? isGiven(row) : row.state !== null))
  const own = (contact: typeof email) => contact && { value: contact.value, proved: contact.verifiedAt !== null }
  return (
    <AccountPage title="Уведомления" intro="Что вам можно присылать, а что приходит всегда. Согласие — ваше право, не условие: на покупки и цены оно не влияет. Время — саратовское (МСК+1).">
      <AgreeingTabs />
      <AccountSection title="По вашему согласию">
        <ConsentMatrix purposes={purposes} rows={rows} widgets={widgets} contacts={{ email: own(email), sms: own(mobile) }} actions={actions} />
        {rows.some((row) => row.purpose === 'vacancies' && isGiven(row)) && (
          <p className="text-sm text-muted">Вместе со&nbsp;всеми согласиями отзовётся и&nbsp;ваш отклик на&nbsp;вакансию.</p>
        )}
        <UnsubscribeAll action={withdrawEverything} fields={{}} given={rows.some(isGiven)} text="Отозвать всё" />
      </AccountSection>
      {written.length > 0 && (
        <AccountSection title="Реже или с перерывом">
          <div className="grid gap-8 lg:grid-cols-2">
            {written.map((channel) => (
              <div key={channel} className="grid content-start gap-4">
                <h3 className="text-lg">{channel === 'sms' ? 'СМС' : 'Почта'}</h3>
                <SendingChoice id={channel} of={channel === 'sms' ? 'СМС' : 'письма'} sending={sending[channel]} fields={{ channel }} action={setSending} />
              </div>
            ))}
          </div>
        </AccountSection>
      )}
      {counting.length > 0 && (
        <AccountSection title="Открытые письма">
          <OtherConsents rows={counting} widgets={widgets} contact={own(email)} actions={actions} />
        </AccountSection>
      )}
      {others.length > 0 && (
        <AccountSection title="Другие согласия">
          <OtherConsents rows={others} widgets={widgets} actions={actions} />
        </AccountSection>
      )}
      <AccountSection title="Рассылки: что отправили и что нет">
        <OwnCampaigns campaigns={campaigns} />
      </AccountSection>
      <AccountSection title="Приходит без согласия">
        <ServiceMessages />
      </AccountSection>
      <AccountSection title="О чём спросим отдельно">
        <AskedLater given={known} />
        <p className="text-sm text-muted">
          Считать ли посещения, выбирает каждый браузер сам:{' '}
          <Link href={route('/privacy/cookies')} className="link">
            файлы cookie
          </Link>
          .
        </p>
      </AccountSection>
    </AccountPage>
  )
}
