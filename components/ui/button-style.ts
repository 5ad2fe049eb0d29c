import { cx } from './cx.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 's' | 'm' | 'l'

export type ButtonLook = {
  /** primary: the one thing to do here; secondary: beside it; quiet: in running content; danger: cannot be undone. */
  readonly variant?: ButtonVariant | undefined
  /** s: 36 px, m: 48 px, l: 56 px. */
  readonly size?: ButtonSize | undefined
  /** As wide as its container, and on the narrowest screens no wider than that: long words take two lines. */
  readonly wide?: boolean | undefined
}

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-signal text-on-signal hover:bg-signal-hover',
  secondary: 'bg-transparent text-ink ring-1 ring-inset ring-outline hover:bg-ground hover:ring-ink',
  quiet: 'bg-transparent text-ink hover:bg-ground',
  danger: 'bg-transparent text-danger ring-1 ring-inset ring-danger hover:bg-danger-wash',
}

const sizes: Record<ButtonSize, string> = {
  s: 'h-9 px-4 text-sm',
  m: 'h-12 px-6 text-base',
  l: 'h-14 px-6 text-lg sm:px-8',
}

/** The classes of anything that looks like a button: `Button` and `LinkButton` share them. */
export function buttonStyle({ variant = 'primary', size = 'm', wide = false }: ButtonLook): string {
  return cx(
    'relative inline-flex shrink-0 items-center justify-center gap-2 rounded-full font-medium whitespace-nowrap select-none',
    'transition-[background-color,box-shadow,transform] duration-150 active:scale-[0.98]',
    'disabled:bg-ground disabled:text-muted disabled:ring-0 disabled:active:scale-100',
    variants[variant],
    sizes[size],
    wide && 'w-full text-center max-xs:leading-tight max-xs:whitespace-normal',
  )
}
