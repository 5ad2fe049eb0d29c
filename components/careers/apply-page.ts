/** The form to answer a vacancy. */
export function applyPage(slug: string): string {
  return `/careers/${slug}/apply`
}
