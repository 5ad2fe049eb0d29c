import type { ReactNode } from 'react'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Icon, type IconName } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import type { ConfirmationView } from '#lib/consent/types.ts'
import type { ChoiceAction } from './choice-answer.ts'
import { ConfirmConsent } from './confirm-consent.tsx'
import { ConsentText } from './consent-text.tsx'
import { cellName } from './consent-words.ts'
import { NEWSLETTER_PAGE } from './newsletter-answer.ts'

type Props = { readonly view: ConfirmationView; readonly token: string; readonly action: ChoiceAction }

/** What a link confirms, that it is confirmed, or that it is too late. */
export function ConfirmationCard({ view, token, action }: Props) {
  const Card = cards[view.state]
  return (
    // What the button has changed is heard.
    <div aria-live="polite">
      <Card view={view} token={token} action={action} />
    </div>
  )
}

const cards: Readonly<Record<ConfirmationView['state'], (props: Props) => ReactNode>> = { open: Open, confirmed: Confirmed, dead: Dead }

function Open({ view: { texts, channel, contact, goods }, token, action }: Props) {
  return (
    <div className="grid gap-6">
      <Head icon="mail" title="Подтвердите согласие">
        {goods && <>Сообщим один раз, когда снова появится <strong className="font-medium text-ink">{goods.name}</strong>. </>}
        {channel === 'sms' ? 'Сообщения будут приходить на\u00a0номер' : 'Письма будут приходить на\u00a0адрес'} <strong className="font-medium text-ink">{contact}</strong>.
        Пока вы не&nbsp;нажмёте кнопку, ничего не&nbsp;пришлём.
      </Head>
      <Texts texts={texts} />
      <ConfirmConsent action={action} token={token} />
      <p className="text-sm text-muted">Это были не&nbsp;вы или передумали&nbsp;— просто закройте страницу. Отозвать согласие потом можно одним нажатием.</p>
    </div>
  )
}

function Confirmed({ view: { texts, contact, subscription } }: Props) {
  return (
    <div className="grid gap-6">
      <Head icon="check" title="Согласие подтверждено">
        Теперь на&nbsp;<strong className="font-medium text-ink">{contact}</strong> можно присылать:
      </Head>
      <Texts texts={texts} />
      <div className="grid gap-3 sm:flex">
        {subscription && (
          <LinkButton href={route(subscription)} variant="secondary" prefetch={false}>
            Настроить или отписаться
          </LinkButton>
        )}
        <LinkButton href="/" variant={subscription ? 'quiet' : 'secondary'}>В&nbsp;магазин</LinkButton>
      </div>
    </div>
  )
}

function Dead({ view: { channel } }: Props) {
  return (
    <div className="grid gap-6">
      <Head icon="clock" title="Ссылка больше не действует">
        Она живёт 48&nbsp;часов и&nbsp;гаснет, если согласие отозвали или прислали новую ссылку. Ничего не&nbsp;подключено и&nbsp;ничего не&nbsp;придёт.
      </Head>
      <div className="grid sm:flex">
        <LinkButton href={channel === 'email' ? route(NEWSLETTER_PAGE) : '/'} variant="secondary">
          {channel === 'email' ? 'Запросить новое письмо' : 'В магазин'}
        </LinkButton>
      </div>
    </div>
  )
}

function Head({ icon, title, children }: { readonly icon: IconName; readonly title: string; readonly children: ReactNode }) {
  return (
    <header className="grid gap-3">
      <span className="grid size-12 place-items-center rounded-full bg-ground">
        <Icon name={icon} className="size-6" />
      </span>
      <h1 className="text-3xl lg:text-2xl">{title}</h1>
      <p className="text-lg wrap-anywhere text-muted">{children}</p>
    </header>
  )
}

function Texts({ texts }: Pick<ConfirmationView, 'texts'>) {
  return (
    <ul className="grid">
      {texts.map((text) => (
        <li key={`${text.purpose}/${text.channel}`} className="border-t border-line py-3">
          <p className="font-medium">{cellName(text)}</p>
          <ConsentText widget={text} />
        </li>
      ))}
    </ul>
  )
}
