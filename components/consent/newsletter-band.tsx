import type { ConsentWidget } from '#lib/consent/types.ts'
import { NewsletterForm } from './newsletter-form.tsx'
import type { NewsletterAction } from './newsletter-answer.ts'

type Props = { readonly widget: ConsentWidget; readonly action: NewsletterAction }

/** The newsletter above the footer of every page of the shop. */
export function NewsletterBand({ widget, action }: Props) {
  return (
    <section aria-labelledby="newsletter-band" className="border-b border-line">
      <div className="wrap grid grid-cols-1 items-start gap-x-12 gap-y-5 py-10 lg:grid-cols-[1fr_minmax(0,34rem)] lg:py-12">
        <div className="grid grid-cols-1 gap-2">
          <h2 id="newsletter-band" className="text-xl">
            Новости и&nbsp;предложения письмом
          </h2>
          <p className="max-w-md text-muted">Пишем только тем, кто согласился и&nbsp;подтвердил адрес. Отписаться&nbsp;— одно нажатие в&nbsp;любом письме.</p>
        </div>
        <NewsletterForm id="band" widget={widget} action={action} />
      </div>
    </section>
  )
}
