import type { ActionResult } from '#lib/action/action.ts'

/** A server action of the desk. */
export type StaffCall<I, O> = (input: I) => Promise<ActionResult<O>>

/** Calls it; a line that is down is the refusal `unreachable`, not a failure of the page. */
export async function callStaff<I, O>(action: StaffCall<I, O>, input: I): Promise<ActionResult<O>> {
  try {
    return await action(input)
  } catch (error) {
    // Where the action leads elsewhere the router carries it out.
    if (error instanceof Error && 'digest' in error) throw error
    return { ok: false, code: 'unreachable', fields: {} }
  }
}
