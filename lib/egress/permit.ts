/** Leave to send one thing to the outside: the adapters ask for it, the register of disclosures alone gives it. */
export class Permit {
  readonly transferId: string

  constructor(transferId: string) {
    this.transferId = transferId
  }
}

const unspent = new WeakSet<Permit>()

/** Given by `disclose` once the transfer stands in the register; lib/egress/egress.test.ts sees to it that nobody else gives any. */
export function issuePermit(transferId: string): Permit {
  const permit = new Permit(transferId)
  unspent.add(permit)
  return permit
}

/** What an adapter does before it speaks to the outside: one permit is one call. Throws on a permit that was spent or never given. */
export function spendPermit(permit: Permit): void {
  if (!unspent.delete(permit)) throw new Error('nothing leaves without a permit of its own')
}
