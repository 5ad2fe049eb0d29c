import { Refusal } from '#lib/action/refusal.ts'

/** What became of an attempt: «in», or the code it was refused with. Anything else is a bug and is thrown. */
export async function outcome(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
    return 'in'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
