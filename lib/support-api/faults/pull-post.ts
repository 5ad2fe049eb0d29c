import { env } from '#lib/env.ts'
import type { PlannedPostFault } from '#lib/faults/schema.ts'
import { ApiError } from '../server/api-error.ts'

/** Plans what meets the next letters or messages at the sandbox; null forgets what is planned of both. */
export async function pullPost(service: 'mail' | 'sms', fault: PlannedPostFault | null): Promise<void> {
  const url = `http://127.0.0.1:${env.SANDBOX_LEVERS_PORT ?? 0}/${service}`
  const answer = await fetch(url, fault === null ? { method: 'DELETE' } : { method: 'POST', body: JSON.stringify(fault) }).catch(() => null)
  if (!answer?.ok) throw new ApiError(503, `The sandbox ${answer ? `says ${answer.status}` : 'does not answer'}: only its own mail server and SMS gateway have these levers.`)
}
