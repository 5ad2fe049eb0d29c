import { useWatch } from 'react-hook-form'
import { ConsentBoxes } from '#components/consent/consent-boxes.tsx'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { channelOf } from './channel-of.ts'
import type { Door } from './use-door.ts'

type Props = { readonly door: Door; readonly widgets: readonly ConsentWidget[] }

const off = {
  email: { sms: 'Сначала нужен номер, а\u00a0вы регистрируетесь по\u00a0почте. Добавить его можно потом в\u00a0кабинете.' },
  sms: { email: 'Сначала нужна почта, а\u00a0вы регистрируетесь по\u00a0телефону. Добавить её можно потом в\u00a0кабинете.' },
}

/** Advertising, if wanted: by the channel of the contact that is being proved. The other one has no contact yet, and says so. */
export function SignUpConsents({ door, widgets }: Props) {
  const { form, start, code } = door
  const channel = channelOf(useWatch({ control: form.control, name: 'contact' }) ?? start.contact ?? '')
  return (
    <ConsentBoxes widgets={widgets} title="Реклама" ticked={start.consents?.split(' ') ?? []} off={channel ? off[channel] : {}} error={form.getFieldState('consents', form.formState).error?.message}>
      Кабинет откроется и&nbsp;без неё. Согласие начнёт действовать, когда вы подтвердите контакт; отозвать его&nbsp;— одно нажатие.
      {code === 'consent-stale' && (
        <button type="button" onClick={() => window.location.reload()} className="link needs-scripts block min-h-11 text-ink">
          Показать новый текст
        </button>
      )}
      <span className="no-script block">Отметьте то, что приходит на&nbsp;контакт, по&nbsp;которому регистрируетесь.</span>
    </ConsentBoxes>
  )
}
