import * as z from 'zod'
import type { Qr } from './qr-path.ts'

/** What comes back from a step of setting up the second factor. */
export type SecondFactorState = {
  /** The key of the app, until the first code proves that the app has it. */
  readonly key: { readonly secret: string; readonly uri: string; readonly qr: Qr } | null
  /** Shown once. */
  readonly recoveryCodes: readonly string[] | null
  /** Which form was refused, and why. */
  readonly refused: { readonly step: Step; readonly code: string; readonly fields: Readonly<Record<string, string>> } | null
}

export type Step = (typeof steps)[number]

const steps = ['begin', 'enable', 'renew'] as const

export const AT_FIRST: SecondFactorState = { key: null, recoveryCodes: null, refused: null }

export type SecondFactorAction = (before: SecondFactorState, form: FormData) => Promise<SecondFactorState>

/** The step that a form names; null for a form of somebody else's making. */
export function stepOf(text: string): Step | null {
  return steps.find((step) => step === text) ?? null
}

const keySchema = z.object({ key: z.object({ secret: z.string().max(128), uri: z.string().max(500).startsWith('otpauth://') }).nullable() })

/** The key in a state that the browser has sent back; null if it holds none. */
export function keyOf(before: unknown): { secret: string; uri: string } | null {
  const parsed = keySchema.safeParse(before)
  return parsed.success ? parsed.data.key : null
}
