import type { ComponentProps } from 'react'
import { controlStyle } from './control-style.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

/** The browser's own select, dressed. Options are its children. */
export function Select({ children, ...rest }: Omit<ComponentProps<'select'>, 'className'>) {
  return (
    <span className="relative block">
      <select {...rest} className={cx(controlStyle, 'appearance-none pr-11')}>
        {children}
      </select>
      <Icon name="chevron-down" className="pointer-events-none absolute top-3.5 right-4 size-5" />
    </span>
  )
}
