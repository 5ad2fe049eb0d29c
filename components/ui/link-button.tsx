import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonStyle, type ButtonLook } from './button-style.ts'

type Props = Omit<ComponentProps<typeof Link>, 'className'> & ButtonLook

/** A link that looks like a button: for going somewhere, not for doing something. */
export function LinkButton({ variant, size, wide, ...rest }: Props) {
  return <Link {...rest} className={buttonStyle({ variant, size, wide })} />
}
