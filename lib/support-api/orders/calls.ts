import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { moveInput, order, orderInput, orderParams, orderPayment, ordersQuery, paymentInput, returnInput } from '../schema/orders.ts'
import { call } from '../server/call.ts'
import { expireNow } from './expire-now.ts'
import { giveBack } from './give-back.ts'
import { makeOrder } from './make-order.ts'
import { moveOrder } from './move-order.ts'
import { openOrderPayment } from './open-order-payment.ts'
import { listOrders, readOrder } from './read-order.ts'

export const orderCalls = [
  call({ method: 'POST', path: '/orders', status: 201, summary: 'An order of somebody or of a guest: placed, paid, packed, delivered, days ago', body: orderInput, answer: order, run: ({ body }) => makeOrder(body) }),
  call({ method: 'GET', path: '/orders', summary: 'Orders by e-mail or person, the newest first', query: ordersQuery, answer: z.array(order), run: ({ query }) => listOrders(query) }),
  call({ method: 'GET', path: '/orders/{number}', summary: 'An order as it is now', params: orderParams, answer: order, run: ({ params: { number } }) => readOrder(number) }),
  call({
    method: 'POST', path: '/orders/{number}/moves', summary: 'The warehouse goes on, or the buyer cancels', params: orderParams, body: moveInput, answer: order,
    async run({ params: { number }, body: { to } }) {
      await moveOrder(number, to)
      return readOrder(number)
    },
  }),
  call({
    method: 'POST', path: '/orders/{number}/returns', status: 201, summary: 'The buyer sends goods back; the warehouse receives them', params: orderParams, body: returnInput, answer: order,
    async run({ params: { number }, body }) {
      await giveBack(number, body)
      return readOrder(number)
    },
  }),
  call({
    method: 'POST', path: '/orders/{number}/expiry', summary: 'The time to pay runs out', params: orderParams, answer: order,
    async run({ params: { number } }) {
      await expireNow(number)
      return readOrder(number)
    },
  }),
  call({
    method: 'POST', path: '/orders/{number}/payment', summary: 'The buyer goes to the bank; {"end": "pay"} also ends the payment there', params: orderParams, body: paymentInput, answer: orderPayment,
    run: async ({ params: { number }, body: { end } }) => openOrderPayment(await db.order.findUniqueOrThrow({ where: { number }, select: { id: true } }), end),
  }),
]
