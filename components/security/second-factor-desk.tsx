'use client'

import { useActionState, useEffect, type ReactNode } from 'react'
import { focusFirstWrong } from '#components/checkout/focus-first-wrong.ts'
import { BeginForm } from './begin-form.tsx'
import { EnableForm } from './enable-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { RenewForm } from './renew-form.tsx'
import { AT_FIRST, type SecondFactorAction } from './second-factor-state.ts'

type Props = {
  readonly act: SecondFactorAction
  readonly hasPassword: boolean
  readonly enabled: boolean
  /** New recovery codes are wished for. */
  readonly renewing: boolean
  /** What to show while it is on and nothing is wished for. */
  readonly children: ReactNode
}

/** The steps of the second factor, from the explanation to the recovery codes: one form state, so that they work without scripts, too. */
export function SecondFactorDesk({ act, hasPassword, enabled, renewing, children }: Props) {
  const [state, run, pending] = useActionState(act, AT_FIRST)
  useEffect(() => {
    if (state.refused) focusFirstWrong()
  }, [state])
  const step = { state, run, pending }
  if (state.recoveryCodes) return <RecoveryCodes codes={state.recoveryCodes} />
  if (state.key) return <EnableForm {...step} shown={state.key} />
  if (!enabled) return <BeginForm {...step} hasPassword={hasPassword} />
  return renewing ? <RenewForm {...step} hasPassword={hasPassword} /> : children
}
