import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountPage } from '#components/account/account-page.tsx'
import { StageBadge } from '#components/careers/stage-badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { ownApplications } from '#lib/careers/own-applications.ts'
import { formatDate } from '#lib/text/format-moment.ts'

export const metadata: Metadata = { title: 'Отклики' }

/** Answers to vacancies that were proved by a contact of this person. */
export default async function ApplicationsPage() {
  const { personId } = await customerOf('/account/applications')
  const applications = await ownApplications(personId)
  return (
    <AccountPage title="Отклики" intro={applications.length > 0 ? 'Ваши отклики на\u00a0вакансии магазина. Каждый можно исправить, отозвать и\u00a0удалить.' : undefined}>
      {applications.length === 0 ? (
        <EmptyState title="Откликов пока нет" action={<LinkButton href="/careers">Посмотреть вакансии</LinkButton>}>
          Здесь появятся отклики, которые вы отправите с&nbsp;подтверждённой почты этого кабинета.
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {applications.map(({ number, href, vacancy, stage, receivedAt, retainUntil }) => (
            <li key={number} className="relative grid gap-2 rounded-lg bg-surface p-5 ring-1 ring-line transition-shadow duration-150 ring-inset hover:ring-outline sm:p-6">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <h2 className="text-xl">
                  <Link href={route(href)} prefetch={false} className="after:absolute after:inset-0 after:rounded-lg">
                    {vacancy.title}
                  </Link>
                </h2>
                <StageBadge stage={stage} />
              </div>
              <p className="text-sm text-muted">
                Отклик №&nbsp;{number}, {formatDate(receivedAt)}
                {retainUntil !== null && ` Уничтожим ${formatDate(retainUntil)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </AccountPage>
  )
}
