import { useEffect } from 'react'
import { get } from 'react-hook-form'
import { type CheckoutForm, givenOf } from './checkout-form-type.ts'
import { draft, type DraftValues } from './draft.ts'
import { type CheckoutValues, fieldNames, type FieldName, tickedOf } from './form-values.ts'
import type { PlainState } from './plain-state.ts'

/** Fills the form from its draft once, then keeps the draft. `owner`: the customer; null for a guest. */
export function useDraft(form: CheckoutForm, given: PlainState, owner: string | null): void {
  useEffect(() => {
    if (given.code === null) {
      const stored = draft.read(owner)
      for (const name of fieldNames) {
        const value = stored.values[name]
        const offered = givenOf(form, name)
        // What was typed before this code ran is newer than the draft; what the account knows outweighs what a guest has typed.
        const isOpen = textOf(form.getValues(), name) === offered && (stored.owner === owner || offered === '')
        if (value !== undefined && isOpen) form.setValue(name, value)
      }
      restoreTicks(form, stored.owner === owner ? stored.values.consents : undefined)
    }
    return form.subscribe({ formState: { values: true }, callback: ({ values }) => draft.write(owner, changesOf(form, values)) })
  }, [form, given, owner])
}

/** What was ticked in this tab, by the same person, is ticked still; nothing is on a form that is opened anew (6.1.1). */
function restoreTicks(form: CheckoutForm, stored: string | undefined): void {
  if (stored && tickedOf(form.getValues()).length === 0) form.setValue('consents', stored.split(' '))
}

function changesOf(form: CheckoutForm, values: CheckoutValues): DraftValues {
  const changed = fieldNames.filter((name) => textOf(values, name) !== givenOf(form, name))
  const ticked = tickedOf(values)
  return { ...Object.fromEntries(changed.map((name) => [name, textOf(values, name)])), ...(ticked.length > 0 && { consents: ticked.join(' ') }) }
}

function textOf(values: CheckoutValues, name: FieldName): string {
  const value: unknown = get(values, name)
  return typeof value === 'string' ? value : ''
}
