import { env } from '#lib/env.ts'
import { ApiError } from '../server/api-error.ts'

/** Pulls a lever of the sandbox's bank: `next`, `payments/<id>`. */
export async function pullBank(method: 'POST' | 'DELETE', lever: string, body?: unknown): Promise<void> {
  const answer = await fetch(`${new URL(env.YOOKASSA_API_URL).origin}/sandbox/${lever}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }).catch(() => null)
  if (!answer?.ok) throw new ApiError(503, `The bank of ${env.YOOKASSA_API_URL} ${answer ? `says ${answer.status}` : 'does not answer'}: only the sandbox has these levers.`)
}
