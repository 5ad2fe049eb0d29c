import { useWatch } from 'react-hook-form'
import { channelOf } from '#components/auth/channel-of.ts'
import type { Door } from '#components/auth/use-door.ts'
import { ConsentBoxes } from '#components/consent/consent-boxes.tsx'
import type { ConsentWidget } from '#lib/consent/types.ts'

type Props = {
  readonly door: Door
  readonly widgets: readonly ConsentWidget[]
  /** The contact is typed in the form: the other channel has none yet. */
  readonly typed: boolean
}

const off = {
  email: { sms: 'Сначала нужен номер, а\u00a0вы вступаете по\u00a0почте.' },
  sms: { email: 'Сначала нужна почта, а\u00a0вы вступаете по\u00a0телефону.' },
}

/** Notices of points, and advertising, if wanted: each its own box. Membership needs none of them (2.2). */
export function JoinConsents({ door: { form, start, code }, widgets, typed }: Props) {
  const contact = useWatch({ control: form.control, name: 'contact' }) ?? start.contact ?? ''
  const channel = typed ? channelOf(contact) : null
  const error = form.getFieldState('consents', form.formState).error?.message
  const common = { ticked: start.consents?.split(' ') ?? [], off: channel ? off[channel] : {} }
  const notices = widgets.filter(({ purpose }) => purpose === 'bonus-notices')
  return (
    <>
      <ConsentBoxes {...common} widgets={notices} title="Уведомления о бонусах" error={notices.length > 0 ? error : undefined}>
        Напишем, когда бонусы начислены и&nbsp;когда скоро сгорят. Без них всё то&nbsp;же видно на&nbsp;вашей странице.
        {code === 'consent-stale' && (
          <button type="button" onClick={() => window.location.reload()} className="link needs-scripts block min-h-11 text-ink">
            Показать новый текст
          </button>
        )}
        {typed && <span className="no-script block">Отметьте то, что приходит на&nbsp;контакт, по&nbsp;которому вступаете.</span>}
      </ConsentBoxes>
      <ConsentBoxes {...common} widgets={widgets.filter(({ purpose }) => purpose !== 'bonus-notices')} title="Реклама" error={notices.length > 0 ? undefined : error}>
        Бонусов столько&nbsp;же и&nbsp;без неё. Отозвать согласие&nbsp;— одно нажатие.
      </ConsentBoxes>
    </>
  )
}
