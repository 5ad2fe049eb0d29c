/** Where a person sees their application in the account. */
export function ownApplicationPath(number: number): string {
  return `/account/applications/${number}`
}
