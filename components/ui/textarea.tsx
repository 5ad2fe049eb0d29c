import type { ComponentProps } from 'react'
import { controlStyle } from './control-style.ts'
import { cx } from './cx.ts'

/** A text input of several lines that grows with its content where the browser can do that. */
export function Textarea({ rows = 3, ...rest }: Omit<ComponentProps<'textarea'>, 'className'>) {
  return <textarea rows={rows} {...rest} className={cx(controlStyle, 'field-sizing-content h-auto min-h-24 py-3')} />
}
