/** The key of the letter that asks whether to stay: one for each year. */
export function poolAskKey(applicationId: string, until: Date): string {
  return `pool-ask:${applicationId}:${until.toISOString().slice(0, 10)}`
}
