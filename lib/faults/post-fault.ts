/** What meets a message at the sandbox's mail server or SMS gateway, as real ones fail: trouble that passes, a refusal for good, or a late answer. */
export type PostFault = { readonly kind: 'fail' | 'refuse' | 'delay'; /** How long the answer waits; milliseconds. */ readonly delayMs: number }
