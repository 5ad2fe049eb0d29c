import { careersRefusal } from '#lib/careers/refusals.ts'

/** What came of a CV that was brought without scripts, as the address says that it led back to. */
export function uploadOf({ cv, taken }: Readonly<Record<string, string | string[] | undefined>>): { readonly problem: string | null; readonly taken: boolean } {
  return { problem: typeof cv === 'string' ? careersRefusal(cv) : null, taken: taken === '1' }
}
