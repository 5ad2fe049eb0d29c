/** What a state of the gateway means for a message: it is on its way, arrived, did not, or its subscriber wants no advertising (126-FZ art. 44.1). */
export type SmsFate = 'under-way' | 'delivered' | 'failed' | 'refused'

/** Words of gateways and of SMPP, in lower case. A word that is not here is kept and changes nothing. */
const fates: Readonly<Record<string, SmsFate>> = {
  delivered: 'delivered', delivrd: 'delivered', read: 'delivered',
  undelivered: 'failed', not_delivered: 'failed', undeliv: 'failed', rejected: 'failed', rejectd: 'failed', expired: 'failed', failed: 'failed', deleted: 'failed', error: 'failed',
  blacklisted: 'refused', blocked: 'refused', barred: 'refused', opted_out: 'refused', forbidden_by_subscriber: 'refused',
}

export function smsFate(state: string): SmsFate {
  return fates[state] ?? 'under-way'
}
