import { useEffect } from 'react'
import { get } from 'react-hook-form'
import type { CheckoutForm } from './checkout-form-type.ts'
import { draft } from './draft.ts'
import { fieldNames } from './form-values.ts'
import type { PlainState } from './plain-state.ts'

/** Fills the form from its draft once, then keeps the draft. */
export function useDraft(form: CheckoutForm, given: PlainState): void {
  useEffect(() => {
    if (given.code === null) {
      const stored = draft.read()
      for (const name of fieldNames) {
        const value: unknown = get(stored, name)
        // What was typed before this code ran is newer than the draft.
        if (typeof value === 'string' && value !== '' && !form.getValues(name)) form.setValue(name, value)
      }
    }
    return form.subscribe({ formState: { values: true }, callback: ({ values }) => draft.write(values) })
  }, [form, given])
}
