import { formatRoubles } from '#lib/money/money.ts'
import { type CardErrors, type CardInput, grouped, type TestCard, testCards } from '../card.ts'
import type { BankPayment } from '../payments.ts'
import type { Reply } from '../reply.ts'
import { html, type Html } from './html.ts'
import { page } from './layout.ts'
import { summary } from './summary.ts'

type Shown = { readonly card: TestCard } | { readonly input: CardInput; readonly errors: CardErrors }

/** The first page of a payment: by card, by SBP, refuse, walk away. */
export function payPage(payment: BankPayment, shown: Shown): Reply {
  const errors = 'errors' in shown ? shown.errors : {}
  const input = 'errors' in shown ? shown.input : { number: grouped(shown.card.number), expiry: '12/30', cvc: '123' }
  const wrong = Object.keys(errors).length > 0
  const path = `/pay/${payment.id}`
  return page({
    title: wrong ? 'Проверьте данные карты' : 'Оплата заказа',
    status: wrong ? 422 : 200,
    returnUrl: payment.return_url,
    main: html`<div class="columns">
${summary(payment, 'Оплата заказа')}
<div class="stack">
<section class="card" aria-labelledby="by-card">
<h2 id="by-card">Банковская карта</h2>
<nav aria-labelledby="test-cards" class="chips"><p id="test-cards">Тестовая карта:</p>${testCards.map((card) => html`<a href="${path}?card=${card.id}"${mark('card' in shown && shown.card.id === card.id)}>${card.label}</a>`)}</nav>
${wrong && html`<p class="alert" role="alert">Проверьте данные карты: оплата ещё не${'\u00a0'}прошла.</p>`}
<form method="post" action="${path}/card" novalidate class="fields">
${field({ name: 'number', label: 'Номер карты', hint: 'Номер тестовой карты уже подставлен', value: input.number, error: errors.number, autocomplete: 'cc-number', size: 'wide', focus: true })}
${field({ name: 'expiry', label: 'Срок действия', hint: 'Месяц/год', value: input.expiry, error: errors.expiry, autocomplete: 'cc-exp', size: 'half', focus: !errors.number })}
${field({ name: 'cvc', label: 'Код CVC', hint: 'Три цифры', value: wrong ? '' : input.cvc, error: errors.cvc, autocomplete: 'cc-csc', size: 'half', focus: !errors.number && !errors.expiry })}
<button class="primary">Оплатить ${formatRoubles(payment.amount)}</button>
</form>
</section>
<section class="card" aria-labelledby="by-sbp">
<h2 id="by-sbp">Система быстрых платежей</h2>
<form method="post" action="${path}/sbp"><button class="secondary">Оплатить через СБП</button></form>
</section>
<div class="leave">
<form method="post" action="${path}/decline"><button class="plain danger">Отклонить платёж</button></form>
<a class="plain" href="${payment.return_url}">Вернуться в${'\u00a0'}магазин, не${'\u00a0'}платя</a>
</div>
</div>
</div>`,
  })
}

function mark(current: boolean): Html | null {
  return current ? html` aria-current="true"` : null
}

type Field = {
  readonly name: keyof CardInput
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly error: string | undefined
  readonly autocomplete: string
  readonly size: 'wide' | 'half'
  /** The first wrong field takes the focus. */
  readonly focus: boolean
}

function field({ name, label, hint, value, error, autocomplete, size, focus }: Field): Html {
  return html`<div class="field ${size}">
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${value}" inputmode="numeric" autocomplete="${autocomplete}" maxlength="40" required aria-describedby="${name}-note"${error !== undefined && html` aria-invalid="true"`}${error !== undefined && focus && html` autofocus`}>
<p id="${name}-note" class="${error === undefined ? 'hint' : 'error'}">${error ?? hint}</p>
</div>`
}
