import type { Metadata } from 'next'
import { CustomerBonuses } from '#components/bonus-desk/customer-bonuses.tsx'
import { AccountFacts } from '#components/customer-desk/account-facts.tsx'
import { Appeals } from '#components/customer-desk/appeals.tsx'
import { Changes } from '#components/customer-desk/changes.tsx'
import { ConsentEvidence } from '#components/customer-desk/consent-evidence.tsx'
import { CorrectData } from '#components/customer-desk/correct-data.tsx'
import { CustomerOrders } from '#components/customer-desk/customer-orders.tsx'
import { PersonalFacts } from '#components/customer-desk/personal-facts.tsx'
import { SentMessages } from '#components/customer-desk/sent-messages.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { Unmask } from '#components/desk/unmask.tsx'
import { JournalList } from '#components/my-data/journal-list.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { consentMatrix } from '#lib/consent/queries.ts'
import { consentPlaces } from '#lib/customer-desk/consent-places.ts'
import { getCustomer } from '#lib/customer-desk/get-customer.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { showDay } from '#lib/privacy/held/show-value.ts'
import { readJournal } from '#lib/privacy/journal/read-journal.ts'
import { isUnmasked } from '#lib/unmasking/is-unmasked.ts'

export const metadata: Metadata = { title: 'Покупатель' }

type Props = { readonly params: Promise<{ readonly id: string }> }

export default async function CustomerPage({ params }: Props) {
  const { id } = await params
  const staff = await staffOf('customers.read', `/desk/customers/${id}`)
  if (!/^[0-9a-f-]{36}$/.test(id)) return <MissingInDesk />
  const unmasked = await isUnmasked(staff, { personId: id })
  const customer = await getCustomer(sightOf(staff), id, unmasked)
  if (!customer) return <MissingInDesk />
  const [consents, places, journal] = await Promise.all([consentMatrix(id), consentPlaces(id), readJournal(id, { take: 15 })])
  const canUnmask = roleFor(staff.roles, 'personal.unmask') !== null
  return (
    <DeskPage
      title={[customer.surname, customer.givenName, customer.patronymic].filter(Boolean).join(' ')}
      badge={customer.blocks.length > 0 && <StateBadge tone="caution">данные заблокированы</StateBadge>}
      back={{ href: '/desk/customers', text: 'Покупатели' }}
      intro={`В магазине с ${showDay(customer.since)}.${customer.blocks.map(({ cause, startedAt }) => ` Заблокированы ${showDay(startedAt)}: ${cause}.`).join('')}`}
      actions={<Unmask whose={{ personId: id }} until={unmasked?.until ?? null} reason={unmasked?.reason} canUnmask={canUnmask} />}
    >
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="grid gap-4">
          <DeskSection title="Данные" action={unmasked && canUnmask && <CorrectData personId={id} shown={{ surname: customer.surname, givenName: customer.givenName, patronymic: customer.patronymic, contactPhone: customer.contacts.find(({ kind }) => kind === 'contact_phone')?.value ?? '' }} />}>
            <PersonalFacts customer={customer} />
          </DeskSection>
          <DeskSection title="Личный кабинет">
            <AccountFacts customer={customer} />
          </DeskSection>
          {roleFor(staff.roles, 'bonus.read') !== null && <CustomerBonuses role={sightOf(staff)} personId={id} />}
          <DeskSection title="История данных">
            <Changes changes={customer.changes} />
          </DeskSection>
        </div>
        <div className="grid gap-4">
          <DeskSection title={`Заказы: ${customer.orderCount}`} flush>
            <CustomerOrders customer={customer} linked={roleFor(staff.roles, 'orders.read') !== null} />
          </DeskSection>
          <DeskSection title="Согласия">
            <ConsentEvidence rows={consents} places={places} personId={canUnmask ? id : null} />
          </DeskSection>
          <DeskSection title="Обращения и претензии">
            <Appeals customer={customer} roles={staff.roles} />
          </DeskSection>
          <DeskSection title="Журнал обработки">
            <JournalList lines={journal.lines} />
          </DeskSection>
          <DeskSection title="Отправленные сообщения" flush>
            <SentMessages messages={customer.messages} />
          </DeskSection>
        </div>
      </div>
    </DeskPage>
  )
}
