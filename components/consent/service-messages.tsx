import Link from 'next/link'
import { Icon, type IconName } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { ClauseLink } from './clause-link.tsx'

const messages: readonly { readonly icon: IconName; readonly title: string; readonly why: string; readonly clause: string }[] = [
  { icon: 'box', title: 'О\u00a0ваших заказах', why: 'Принят, оплачен, отправлен, возврат: без них договор не\u00a0исполнить.', clause: '4.1.3' },
  { icon: 'cart', title: 'Кассовые чеки', why: 'Отправлять их обязывает закон о\u00a0контрольно-кассовой технике.', clause: '4.1.3' },
  { icon: 'shield', title: 'Коды и\u00a0безопасность', why: 'Коды для входа, смена пароля или контакта: так кабинет остаётся вашим.', clause: '4.1.4' },
  { icon: 'mail', title: 'Ответы на\u00a0обращения', why: 'Если вы спросили, пожаловались или попросили о\u00a0своих данных.', clause: '4.1.8' },
]

/** What is sent without consent and why: the contract or the law asks for it, so there is nothing to switch off. No advertising is in it (4.1.7). */
export function ServiceMessages() {
  return (
    <div className="grid gap-5">
      <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {messages.map(({ icon, title, why, clause }) => (
          <li key={title} className="grid grid-cols-[auto_1fr] gap-x-4">
            <Icon name={icon} className="mt-0.5 size-5 text-muted" />
            <div className="grid gap-0.5">
              <p className="font-medium">{title}</p>
              <p className="text-sm text-muted">
                {why} <ClauseLink clause={clause} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">
        Письма о&nbsp;входе с&nbsp;нового устройства&nbsp;— по&nbsp;желанию: их выключает переключатель в&nbsp;разделе{' '}
        <Link href={route('/account/security')} className="link">
          «Безопасность»
        </Link>
        .
      </p>
    </div>
  )
}
