/** How one of the staff is written down where they decide something: not by a name, which others may have, too. */
export function staffMark({ personId }: { readonly personId: string }): string {
  return `staff:${personId}`
}
