import { formatRoubles } from '#lib/money/money.ts'
import type { BankPayment } from '../payments.ts'
import type { Reply } from '../reply.ts'
import { html } from './html.ts'
import { page } from './layout.ts'
import { summary } from './summary.ts'

/** Stands for the bank's app on the phone, where a shopper confirms an SBP payment. */
export function sbpPage(payment: BankPayment): Reply {
  return page({
    title: 'Оплата через СБП',
    returnUrl: payment.return_url,
    main: html`<div class="columns">
${summary(payment, 'Подтвердите оплату')}
<div class="stack">
<section class="card" aria-labelledby="sbp-title">
<h2 id="sbp-title">Система быстрых платежей</h2>
<p>Настоящий банк открыл бы приложение на${'\u00a0'}телефоне. В${'\u00a0'}песочнице его заменяет эта страница.</p>
<form method="post" action="/pay/${payment.id}/sbp-confirmation"><button class="primary">Подтвердить перевод ${formatRoubles(payment.amount)}</button></form>
</section>
<div class="leave">
<form method="post" action="/pay/${payment.id}/decline"><button class="plain danger">Отклонить платёж</button></form>
<a class="plain" href="/pay/${payment.id}">Выбрать другой способ</a>
<a class="plain" href="${payment.return_url}">Вернуться в${'\u00a0'}магазин, не${'\u00a0'}платя</a>
</div>
</div>
</div>`,
  })
}
