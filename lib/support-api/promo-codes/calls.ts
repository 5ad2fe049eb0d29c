import { randomUUID } from 'node:crypto'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { createPromo } from '#lib/promo/create-promo.ts'
import { promoCode, promoCodeInput } from '../schema/promo-codes.ts'
import { call } from '../server/call.ts'

export const promoCodeCalls = [
  call({
    method: 'POST', path: '/promo-codes', status: 201, summary: 'A promo code: ten per cent since yesterday, if nothing else is said', body: promoCodeInput, answer: promoCode,
    async run({ body: { code, kind, value, startsAt, endsAt, ...limits } }) {
      const { id } = await createPromo({
        ...limits, kind,
        code: code ?? `TEST-${randomUUID().slice(0, 8).toUpperCase()}`,
        value: kind === 'free_delivery' ? 0 : value,
        startsAt: startsAt === undefined ? new Date(now().getTime() - days(1)) : new Date(startsAt),
        endsAt: endsAt === null ? null : new Date(endsAt),
        categories: [],
      })
      return db.promoCode.findUniqueOrThrow({ where: { id }, select: { id: true, code: true, kind: true, value: true, revision: true } })
    },
  }),
]
