import type { ComponentProps } from 'react'
import { controlStyle } from './control-style.ts'

/** A one-line text input. Inside `Field` spread the control on it; `ref` and handlers of a form library go through. */
export function Input(props: Omit<ComponentProps<'input'>, 'className'>) {
  return <input type="text" {...props} className={controlStyle} />
}
