import type { ConsentWidget } from '#lib/consent/types.ts'
import { NewsletterForm } from './newsletter-form.tsx'
import type { NewsletterAction } from './newsletter-answer.ts'

type Props = { readonly widget: ConsentWidget; readonly action: NewsletterAction }

/** The newsletter as a matter of its own on the home page. */
export function NewsletterSection({ widget, action }: Props) {
  return (
    <section aria-labelledby="newsletter" className="wrap mt-20 sm:mt-28">
      <div className="grid items-start gap-x-16 gap-y-6 rounded-xl bg-ground p-6 sm:p-10 lg:grid-cols-2 lg:p-14">
        <div className="grid gap-3">
          <h2 id="newsletter" className="text-2xl">
            Новинки и&nbsp;цены&nbsp;— письмом
          </h2>
          <p className="max-w-md text-lg text-muted">Только с&nbsp;вашего согласия. Сначала попросим подтвердить адрес: чужой подписать нельзя, а&nbsp;отписаться&nbsp;— одно нажатие.</p>
        </div>
        <NewsletterForm id="home" widget={widget} action={action} />
      </div>
    </section>
  )
}
