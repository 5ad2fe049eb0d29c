import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountPage } from '#components/account/account-page.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { Article14List } from '#components/my-data/article-14-list.tsx'
import { ExportForm } from '#components/my-data/export-form.tsx'
import { GivenAwayList } from '#components/my-data/given-away-list.tsx'
import { HeldCategory } from '#components/my-data/held-category.tsx'
import { JournalList } from '#components/my-data/journal-list.tsx'
import { RightsLinks } from '#components/my-data/rights-links.tsx'
import { route } from '#components/ui/route.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { getMyData } from '#lib/privacy/held/get-my-data.ts'
import { getGivenAway } from '#lib/privacy/held/given-away.ts'
import { readJournal } from '#lib/privacy/journal/read-journal.ts'
import { linkExport } from './actions.ts'

export const metadata: Metadata = { title: 'Мои данные' }

export default async function MyDataPage() {
  const { personId } = await customerOf('/account/my-data')
  const [{ categories, article14 }, given, { lines }] = await Promise.all([getMyData(personId), getGivenAway(personId), readJournal(personId, { take: 5 })])
  return (
    <AccountPage title="Мои данные" intro="Всё, что магазин хранит о вас: что именно, зачем, по какому праву, откуда и до какого дня. Время — саратовское (МСК+1).">
      <AccountSection title="Скачать всё">
        <p className="max-w-prose text-muted">Один архив: страница, которую можно читать и печатать, и файл для программ. Собираем сразу.</p>
        <ExportForm link={linkExport} />
      </AccountSection>
      <AccountSection title="Распорядиться">
        <RightsLinks />
      </AccountSection>
      <AccountSection title="Что мы храним">
        <div>
          {categories.map((held) => (
            <HeldCategory key={held.category} held={held} />
          ))}
        </div>
      </AccountSection>
      <AccountSection title="Кому передавали">
        <GivenAwayList given={given} />
      </AccountSection>
      <AccountSection
        title="Кто и что делал с вашими данными"
        action={
          <Link href={route('/account/my-data/journal')} className="link inline-flex min-h-11 items-center">
            Весь журнал
          </Link>
        }
      >
        <JournalList lines={lines} />
      </AccountSection>
      <AccountSection title="Сведения по закону">
        <p className="max-w-prose text-muted">
          152-ФЗ, статья 14, часть 7;{' '}
          <Link href={route('/privacy#6.1.3')} className="link" prefetch={false}>
            пункт 6.1.3 политики
          </Link>
          .
        </p>
        <Article14List items={article14} />
      </AccountSection>
    </AccountPage>
  )
}
