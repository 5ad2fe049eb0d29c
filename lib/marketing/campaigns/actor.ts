/** Who of the staff acts: the database compares it with whom the transaction names. */
export type Actor = { readonly personId: string }
