import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonStyle, type ButtonLook } from './button-style.ts'

type Props = Omit<ComponentProps<typeof Link>, 'className' | 'href'> & ButtonLook & { readonly href: Route }

/** A link that looks like a button: for going somewhere, not for doing something. */
export function LinkButton({ variant, size, wide, href, ...rest }: Props) {
  return <Link {...rest} href={href} className={buttonStyle({ variant, size, wide })} />
}
