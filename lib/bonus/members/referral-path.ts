/** Where the link of a member leads whom they recommend the programme to: the form to join, with the code in its field. */
export function referralPath(code: string): string {
  return `/bonus?friend=${code}`
}
