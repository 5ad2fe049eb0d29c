import type { BankPayment } from '../payments.ts'
import type { Reply } from '../reply.ts'
import { html } from './html.ts'
import { page } from './layout.ts'
import { summary } from './summary.ts'

export const maxTries = 3

/** The 3-D Secure page. The code stands on it, because nobody sends a text message from a sandbox. */
export function codePage(payment: BankPayment, code: string): Reply {
  const wrong = payment.tries > 0
  return page({
    title: wrong ? 'Код не подошёл' : 'Код подтверждения',
    status: wrong ? 422 : 200,
    returnUrl: payment.return_url,
    main: html`<div class="columns">
${summary(payment, 'Подтвердите оплату')}
<div class="stack">
<section class="card" aria-labelledby="code-title">
<h2 id="code-title">Код 3-D Secure</h2>
<p>Настоящий банк прислал бы код на${'\u00a0'}телефон. В${'\u00a0'}песочнице он${'\u00a0'}здесь:</p>
<p class="code">${code}</p>
<form method="post" action="/pay/${payment.id}/code" novalidate class="fields">
<div class="field wide">
<label for="code">Код подтверждения</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="20" required autofocus aria-describedby="code-note"${wrong && html` aria-invalid="true"`}>
<p id="code-note" class="${wrong ? 'error' : 'hint'}"${wrong && html` role="alert"`}>${wrong ? `Код не\u00a0подошёл. Осталось попыток: ${maxTries - payment.tries}` : 'Четыре цифры'}</p>
</div>
<button class="primary">Подтвердить</button>
</form>
</section>
<div class="leave">
<form method="post" action="/pay/${payment.id}/decline"><button class="plain danger">Отклонить платёж</button></form>
<a class="plain" href="${payment.return_url}">Вернуться в${'\u00a0'}магазин, не${'\u00a0'}платя</a>
</div>
</div>
</div>`,
  })
}
