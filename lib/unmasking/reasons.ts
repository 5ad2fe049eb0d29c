/**
 * Why staff look at somebody's data unmasked: by task, each with the purpose of the policy that has these data (6.2.1). The person reads the
 * text in their own journal.
 */
export const unmaskReasons = {
  packing: { text: 'сборка заказа', purpose: 'order', about: 'order' },
  delivery: { text: 'доставка заказа', purpose: 'order', about: 'order' },
  call: { text: 'звонок по заказу', purpose: 'order', about: 'order' },
  return: { text: 'возврат товара', purpose: 'order', about: 'order' },
  appeal: { text: 'обращение', purpose: 'support', about: 'number' },
  own: { text: 'своими словами', purpose: 'support', about: 'words' },
} as const

export type UnmaskReasonCode = keyof typeof unmaskReasons
export const unmaskReasonCodes = ['packing', 'delivery', 'call', 'return', 'appeal', 'own'] as const satisfies readonly UnmaskReasonCode[]

/** Own words are at least this long: «так надо» is none. */
export const MIN_OWN_WORDS = 10
