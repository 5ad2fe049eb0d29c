import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { EventList } from '#components/security/event-list.tsx'
import { KeySummary } from '#components/security/key-summary.tsx'
import { NoticeSwitch } from '#components/security/notice-switch.tsx'
import { passwordSummary, secondFactorSummary } from '#components/security/key-text.ts'
import { SessionList } from '#components/security/session-list.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { getSecurity } from '#lib/accounts/queries.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { now } from '#lib/clock/clock.ts'
import { endOthers, endSession, setNotices } from './actions.ts'

export const metadata: Metadata = { title: 'Безопасность' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

const done: Readonly<Record<string, string>> = {
  password: 'Пароль изменён. На остальных устройствах нужно войти заново.',
  'second-factor-off': 'Двухэтапный вход выключен.',
}

/** Lines of the history at first, as many more with each wish, and at most. */
const FIRST = 10
const MORE = 40
const MOST = 1000

export default async function SecurityPage({ searchParams }: Props) {
  const { personId, sessionId } = await customerOf('/account/security')
  const { done: what, events } = await searchParams
  const shown = historyLength(events)
  const security = await getSecurity(personId, sessionId, shown)
  const message = typeof what === 'string' ? done[what] : undefined
  return (
    <AccountPage title="Безопасность" intro="Чем вы открываете кабинет, где он открыт сейчас и кто пробовал его открыть.">
      {message && (
        <Alert tone="success" role="status">
          {message}
        </Alert>
      )}
      <div className="grid gap-6 xl:grid-cols-2">
        <KeySummary title="Пароль" href="/account/security/password" {...passwordSummary(security, now())} />
        <KeySummary title="Двухэтапный вход" href="/account/security/second-factor" {...secondFactorSummary(security, now())} />
      </div>
      <AccountSection title="Уведомления">
        <NoticeSwitch on={security.signInNotices} action={setNotices} />
      </AccountSection>
      <AccountSection title="Активные сеансы">
        <SessionList sessions={security.sessions} end={endSession} endOthers={endOthers} />
      </AccountSection>
      <AccountSection title="История входов">
        <EventList events={security.events} more={security.moreEvents ? shown + MORE : null} />
      </AccountSection>
      <p className="text-sm text-muted">Время саратовское (МСК+1). Адреса устройств храним 30&nbsp;дней, историю входов&nbsp;— год.</p>
    </AccountPage>
  )
}

function historyLength(wish: unknown): number {
  const lines = Number(wish)
  return Number.isInteger(lines) ? Math.min(Math.max(lines, FIRST), MOST) : FIRST
}
