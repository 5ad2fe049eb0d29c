import type { BankPayment } from '../payments.ts'
import type { Reply } from '../reply.ts'
import { html } from './html.ts'
import { page } from './layout.ts'
import { summary } from './summary.ts'

/** A payment that has ended, looked at again. */
export function endedPage(payment: BankPayment): Reply {
  const paid = payment.status === 'succeeded'
  return page({
    title: paid ? 'Платёж прошёл' : 'Платёж отменён',
    main: html`<div class="columns">
${summary(payment, paid ? 'Платёж прошёл' : 'Платёж отменён')}
<section class="card">
<p>${paid ? 'Банк сообщит магазину об\u00a0оплате. Платить ещё раз не\u00a0нужно.' : 'Деньги не\u00a0списаны. Оплатить заказ заново можно из\u00a0магазина.'}</p>
<p><a class="secondary" href="${payment.return_url}">Вернуться в${'\u00a0'}магазин</a></p>
</section>
</div>`,
  })
}

/** Any address that is not a page of a payment. */
export function notFoundPage(): Reply {
  return page({
    title: 'Страница не найдена',
    status: 404,
    main: html`<section class="summary"><h1>Такого платежа нет</h1><p>Проверьте адрес или начните оплату заново из${'\u00a0'}магазина.</p></section>`,
  })
}

/** The front door: what this server is. */
export function aboutPage(): Reply {
  return page({
    title: 'Банк-песочница',
    main: html`<section class="summary"><h1>Это учебный банк</h1>
<p>Он стоит рядом с${'\u00a0'}магазином на${'\u00a0'}этом компьютере и${'\u00a0'}отвечает по${'\u00a0'}протоколу настоящего. Страница оплаты открывается из${'\u00a0'}заказа.</p></section>`,
  })
}
