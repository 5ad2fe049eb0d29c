import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountPage } from '#components/account/account-page.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { changeWords } from '#components/customers/change-words.ts'
import { ContactFacts } from '#components/customers/contact-facts.tsx'
import { ContactPhoneForm } from '#components/customers/contact-phone-form.tsx'
import { labels, shown } from '#components/customers/data-words.ts'
import { NamesForm } from '#components/customers/names-form.tsx'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { route } from '#components/ui/route.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { getContactChange, getPersonalData } from '#lib/customers/queries.ts'
import { doorKind } from '#lib/customers/schema.ts'
import type { ContactChangeView, Datum, DoorKind } from '#lib/customers/types.ts'
import { keepContactPhone, keepNames } from './actions.ts'

export const metadata: Metadata = { title: 'Личные данные' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PersonalDataPage({ searchParams }: Props) {
  const [{ personId }, { changed }] = await Promise.all([customerOf('/account/personal-data'), searchParams])
  const [data, emailChange, mobileChange] = await Promise.all([
    getPersonalData(personId),
    getContactChange(personId, 'email'),
    getContactChange(personId, 'mobile'),
  ])
  if (!data) return <MissingHere />
  const kind = doorKind.safeParse(changed).data
  return (
    <AccountPage title="Личные данные" intro="Что мы о вас знаем, откуда и зачем. Исправленное здесь дойдёт и до открытых заказов. Время — саратовское (МСК+1).">
      <div role="status" className="empty:hidden">
        {kind && data[kind].verifiedAt !== null && (
          <Alert tone="success">{data[kind].changes[0]?.before === null ? changeWords[kind].added : changeWords[kind].done}</Alert>
        )}
      </div>
      <AccountSection title="Имя">
        <NamesForm data={data} save={keepNames} />
      </AccountSection>
      <div className="grid items-start gap-8 xl:grid-cols-2">
        <Contact kind="email" datum={data.email} change={emailChange} />
        <Contact kind="mobile" datum={data.mobile} change={mobileChange} />
      </div>
      <AccountSection title={labels.contactPhone}>
        <ContactPhoneForm datum={data.contactPhone} save={keepContactPhone} />
      </AccountSection>
    </AccountPage>
  )
}

type ContactProps = { readonly kind: DoorKind; readonly datum: Datum; readonly change: ContactChangeView | null }

function Contact({ kind, datum, change }: ContactProps) {
  const action = (
    <Link href={route(`/account/personal-data/${kind}`)} className="link inline-flex min-h-11 items-center">
      {datum.value === null ? 'Добавить' : 'Изменить'}
      <span className="sr-only">: {labels[kind]}</span>
    </Link>
  )
  return (
    <AccountSection title={labels[kind]} action={action}>
      <ContactFacts kind={kind} datum={datum} />
      {change && !change.expired && (
        <Alert>
          Ждёт подтверждения: {shown(change.to)}.{' '}
          <Link href={route(`/account/personal-data/${kind}`)} className="link">
            Ввести код
          </Link>
        </Alert>
      )}
    </AccountSection>
  )
}
