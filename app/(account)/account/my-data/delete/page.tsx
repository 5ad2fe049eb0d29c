import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountPage } from '#components/account/account-page.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { DestroyForm } from '#components/destruction/destroy-form.tsx'
import { GoneList } from '#components/destruction/gone-list.tsx'
import { KeptList } from '#components/destruction/kept-list.tsx'
import { PlannedNotice } from '#components/destruction/planned-notice.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { route } from '#components/ui/route.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { ownDestruction } from '#lib/privacy/destruction/own-destruction.ts'
import { destroyData, keepData } from './actions.ts'

export const metadata: Metadata = { title: 'Удалить данные' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

const intro = 'Уничтожим всё, что закон не обязывает хранить, вместе с аккаунтом. Через семь дней после просьбы: до этого можно передумать, и всё работает как обычно.'

export default async function DeletePage({ searchParams }: Props) {
  const { personId } = await customerOf('/account/my-data/delete')
  const [{ plan, planned, key, staff }, { done }] = await Promise.all([ownDestruction(personId), searchParams])
  return (
    <AccountPage title="Удалить данные" intro={planned ? undefined : intro} back={{ href: '/account/my-data', text: 'Мои данные' }}>
      {done === 'kept' && !planned && (
        <Alert tone="success" role="status">
          Данные остаются. Обращение отозвано, ничего не&nbsp;изменилось.
        </Alert>
      )}
      {planned && <PlannedNotice {...planned} waits={plan.waits} keep={keepData} />}
      {!planned && plan.waits !== null && (
        <Alert tone="caution" title="Пока уничтожить нельзя">
          Причина: {plan.waits}. Просьбу можно оставить сейчас: исполним её, когда причина отпадёт.
        </Alert>
      )}
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <AccountSection title="Что исчезнет">
          <GoneList gone={plan.gone} />
        </AccountSection>
        <AccountSection title="Что останется и почему">
          <KeptList kept={plan.kept} />
        </AccountSection>
      </div>
      {!planned && (
        <AccountSection title="Уничтожить">
          <p className="max-w-prose text-muted">
            Вернуть данные потом будет нельзя.{' '}
            <Link href={route('/account/my-data')} className="link">
              Скачайте архив
            </Link>
            , если он нужен. Пришлём письмо с&nbsp;номером обращения и&nbsp;ссылкой, по&nbsp;которой можно передумать, а&nbsp;в&nbsp;последний день&nbsp;— прощальное.
          </p>
          {staff ? (
            <Alert tone="caution">У&nbsp;вашего аккаунта есть роль сотрудника: сначала пусть её снимут, чтобы у&nbsp;рабочих записей остался автор.</Alert>
          ) : (
            <DestroyForm action={destroyData} asks={key} />
          )}
        </AccountSection>
      )}
    </AccountPage>
  )
}
