import type { ComponentProps } from 'react'
import { buttonStyle, type ButtonLook } from './button-style.ts'
import { cx } from './cx.ts'
import { Spinner } from './spinner.tsx'

type Props = Omit<ComponentProps<'button'>, 'className'> &
  ButtonLook & {
    /** Work is under way: a spinner lies over the label (which keeps the width), the button stays focusable. */
    readonly pending?: boolean | undefined
  }

/** A button. While `pending` it is `aria-disabled`, not `disabled`, so that focus is not lost: handlers must ignore it. */
export function Button({ variant, size, wide, pending = false, type = 'button', children, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonStyle({ variant, size, wide })}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
    >
      {pending && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
      <span className={cx('inline-flex items-center gap-2', pending && 'opacity-0')}>{children}</span>
    </button>
  )
}
