import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { ActionForm } from '#components/account/action-form.tsx'
import { ChangeStep } from '#components/customers/change-step.tsx'
import { changeWords } from '#components/customers/change-words.ts'
import { shown } from '#components/customers/data-words.ts'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { LookAgain } from '#components/ui/look-again.tsx'
import { NewContactForm } from '#components/customers/new-contact-form.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { cx } from '#components/ui/cx.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { restsOnEmail } from '#lib/careers/rests-on-email.ts'
import { getContact, getContactChange } from '#lib/customers/queries.ts'
import { doorKind } from '#lib/customers/schema.ts'
import type { ContactChangeView, DoorKind } from '#lib/customers/types.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { cancelChange, enterCode, resendCode, startChange } from '../actions.ts'

type Props = { readonly params: Promise<{ contact: string }> }

const back = { href: '/account/personal-data', text: 'Личные данные' }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = doorKind.safeParse((await params).contact).data
  return { title: kind ? changeWords[kind].title : 'Не найдено' }
}

export default async function ContactPage({ params }: Props) {
  const kind = doorKind.safeParse((await params).contact).data
  if (!kind) return <MissingHere />
  const { personId } = await customerOf(`/account/personal-data/${kind}`)
  const [contact, change, applied] = await Promise.all([getContact(personId, kind), getContactChange(personId, kind), kind === 'email' && restsOnEmail(personId)])
  const words = changeWords[kind]
  const proved = contact?.verifiedAt ? contact.value : null
  if (change && !change.expired) return <Pending kind={kind} change={change} />
  return (
    <AccountPage title={proved === null ? words.addTitle : words.title} intro={proved === null ? words.addIntro : words.intro} back={back}>
      {change && (
        <Alert tone="caution" title="Срок подтверждения истёк">
          {shown(change.to)}: коды и ссылки действовали час, до {formatWhen(change.expiresAt)}. Ничего не изменилось, начните заново.
        </Alert>
      )}
      <AccountSection title={proved === null ? words.newStep : shown(proved)}>
        {contact?.verifiedAt && <p className="-mt-3 text-sm text-positive">Подтверждено {formatWhen(contact.verifiedAt)}</p>}
        {applied && (
          <Alert tone="caution" title={'Вы откликались на\u00a0вакансию'}>
            Согласие дано для этого адреса. С&nbsp;новым адресом отклик, который рассматривается, будет отозван, а&nbsp;место в&nbsp;кадровом резерве закончится. Откликнуться можно снова.
          </Alert>
        )}
        <NewContactForm kind={kind} start={startChange} />
      </AccountSection>
    </AccountPage>
  )
}

/** The codes that are still to be entered; what is proved by a link elsewhere shows here by itself. */
function Pending({ kind, change }: { readonly kind: DoorKind; readonly change: ContactChangeView }) {
  const words = changeWords[kind]
  const { from, to, oldProved, newProved, expiresAt } = change
  return (
    <AccountPage title={from === null ? words.addTitle : words.title} intro={words.byLink} back={back}>
      <LookAgain />
      <div className={cx('grid items-start gap-6', from !== null && 'xl:grid-cols-2')}>
        {from !== null && <ChangeStep kind={kind} half="old" contact={from} proved={oldProved} current={!oldProved} enter={enterCode} resend={resendCode} />}
        <ChangeStep kind={kind} half="new" contact={to} proved={newProved} current={oldProved && !newProved} enter={enterCode} resend={resendCode} />
      </div>
      <div className="grid items-center justify-between gap-x-6 gap-y-3 sm:flex">
        <p className="text-sm text-muted">Подтвердить можно до {formatWhen(expiresAt)} (время Саратова, МСК+1).</p>
        <ActionForm action={cancelChange} fields={{ kind }} variant="danger">
          {from === null ? 'Не добавлять' : 'Отменить смену'}
        </ActionForm>
      </div>
    </AccountPage>
  )
}
