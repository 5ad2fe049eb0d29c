import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { JournalList } from '#components/my-data/journal-list.tsx'
import { JournalYears } from '#components/my-data/journal-years.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { readJournal } from '#lib/privacy/journal/read-journal.ts'
import { journalQuery } from '#lib/privacy/journal/schema.ts'

export const metadata: Metadata = { title: 'Журнал обработки данных' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function JournalPage({ searchParams }: Props) {
  const [{ personId }, params] = await Promise.all([customerOf('/account/my-data/journal'), searchParams])
  const { year, before } = journalQuery.parse(params)
  const { lines, years, next } = await readJournal(personId, { year, before })
  return (
    <AccountPage
      title="Журнал обработки"
      intro="Кто, когда и зачем записал, изменил, прочитал или передал ваши данные. Сотрудники названы по роли. Записи нельзя изменить."
      back={{ href: '/account/my-data', text: 'Мои данные' }}
    >
      <JournalYears years={years} chosen={year ?? null} />
      <AccountSection title={year === undefined ? 'Все записи' : `${year} год`}>
        <JournalList lines={lines} />
        {next !== null && (
          <div>
            <LinkButton href={route(`/account/my-data/journal?${new URLSearchParams({ ...(year !== undefined && { year: String(year) }), before: next })}`)} variant="secondary">
              Раньше
            </LinkButton>
          </div>
        )}
      </AccountSection>
    </AccountPage>
  )
}
