import type { ReactNode } from 'react'
import { cx } from './cx.ts'

type Tone = 'signal' | 'neutral' | 'positive' | 'caution' | 'danger'

const tones: Record<Tone, string> = {
  signal: 'bg-signal text-on-signal',
  neutral: 'bg-ground text-ink',
  positive: 'bg-positive-wash text-positive',
  caution: 'bg-caution-wash text-caution',
  danger: 'bg-danger-wash text-danger',
}

/** One or two words about a thing: «Новинка», «Оплачен». */
export function Badge({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className={cx('inline-flex h-7 items-center rounded-full px-3 text-xs font-medium whitespace-nowrap', tones[tone])}>{children}</span>
  )
}
