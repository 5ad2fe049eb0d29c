import type { ComponentProps } from 'react'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { deskControl } from './control.ts'

/** The browser's own select as high as the desk's other controls. Options are its children. */
export function DeskSelect({ children, ...rest }: Omit<ComponentProps<'select'>, 'className'>) {
  return (
    <span className="relative block">
      <select {...rest} className={cx(deskControl, 'appearance-none truncate pr-9')}>
        {children}
      </select>
      <Icon name="chevron-down" className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-muted" />
    </span>
  )
}
