import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountPage } from '#components/account/account-page.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { ActionForm } from '#components/account/action-form.tsx'
import { Changes } from '#components/policy/changes.tsx'
import { FrozenPurposes } from '#components/policy/frozen-purposes.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { VersionRows } from '#components/policy/version-rows.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { consentMatrix } from '#lib/consent/queries.ts'
import { acceptedPolicy } from '#lib/policy/accepted-policy.ts'
import { getCurrentVersion, getVersion, getVersions } from '#lib/policy/queries.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { accept } from './actions.ts'

export const metadata: Metadata = { title: 'Политика' }

export default async function PolicyRoomPage() {
  const { personId } = await customerOf('/account/policy')
  const [current, versions, accepted, consents] = await Promise.all([getCurrentVersion('policy'), getVersions('policy'), acceptedPolicy(personId), consentMatrix(personId)])
  if (!current) throw new Error('no version of the policy is in force')
  const behind = accepted === null || accepted.number < current.number
  const before = behind && accepted ? await getVersion('policy', accepted.number) : null
  const frozen = consents.filter((row) => row.frozen)
  return (
    <AccountPage title="Политика" intro="По каким правилам мы обращаемся с вашими данными и с какой версией вы ознакомились.">
      <AccountSection title={`Действует версия ${current.number}`}>
        <div className="grid gap-2">
          <p>
            С&nbsp;{formatDate(new Date(current.effectiveFrom))}{' · '}
            <Link href="/privacy" prefetch={false} className="link">
              Читать
            </Link>
            {' · '}
            <a href={`/privacy/${current.number}/pdf`} className="link">
              PDF
            </a>
          </p>
          <p className={behind ? 'font-medium' : 'text-muted'}>
            {accepted
              ? `Вы ознакомились с версией ${accepted.number} — ${formatDate(accepted.at)}`
              : 'Отметки о том, что вы ознакомились с политикой, пока нет.'}
          </p>
        </div>
        {behind && (
          <div className="grid gap-3">
            <p className="max-w-prose text-sm text-muted">
              {before ? 'Что изменилось с вашей версии, показано ниже. ' : ''}Отметка не даёт согласия ни на что: согласия живут отдельно, в «Уведомлениях».
            </p>
            <ActionForm action={accept} fields={{ number: String(current.number) }}>
              Версия {current.number} прочитана
            </ActionForm>
          </div>
        )}
      </AccountSection>
      {frozen.length > 0 && <FrozenPurposes rows={frozen} purposes={current.purposes} />}
      {before && (
        <AccountSection title={`Что изменилось с версии ${before.number}`}>
          {current.changeClass === 'wider' && <Alert tone="caution">Часть целей стала шире. Прежние согласия для них приостановлены, пока вы не дадите новые.</Alert>}
          <div>
            <Changes before={before} after={current} headingLevel="h3" />
          </div>
        </AccountSection>
      )}
      <AccountSection title="Все версии">
        <VersionRows versions={versions} shown={current.number} />
      </AccountSection>
    </AccountPage>
  )
}
