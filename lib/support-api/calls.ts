import { bonusCalls } from './bonuses/calls.ts'
import { campaignCalls } from './campaigns/calls.ts'
import { cartCalls } from './carts/calls.ts'
import { clockCalls } from './clock/calls.ts'
import { consentCalls } from './consents/calls.ts'
import { faultCalls } from './faults/calls.ts'
import { jobCalls } from './jobs/calls.ts'
import { orderCalls } from './orders/calls.ts'
import { peopleCalls } from './people/calls.ts'
import { postCalls } from './post/calls.ts'
import { productCalls } from './products/calls.ts'
import { promoCodeCalls } from './promo-codes/calls.ts'
import { requestCalls } from './requests/calls.ts'
import { reviewCalls } from './reviews/calls.ts'
import type { Call } from './server/call.ts'

/** Everything that the Support API can be asked for. `log`: the file that the shop writes its log to, where it has one. */
export function supportCalls({ log }: { readonly log?: string | undefined } = {}): readonly Call[] {
  return [
    ...peopleCalls, ...consentCalls, ...bonusCalls, ...productCalls, ...promoCodeCalls, ...cartCalls, ...orderCalls, ...reviewCalls, ...campaignCalls, ...postCalls, ...clockCalls, ...faultCalls, ...jobCalls,
    ...requestCalls(log),
  ]
}
