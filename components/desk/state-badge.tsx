import type { ReactNode } from 'react'
import { cx } from '#components/ui/cx.ts'

export type Tone = 'neutral' | 'signal' | 'positive' | 'caution' | 'danger'

const tones: Record<Tone, string> = {
  neutral: 'bg-ground text-ink',
  signal: 'bg-signal-wash text-signal-text',
  positive: 'bg-positive-wash text-positive',
  caution: 'bg-caution-wash text-caution',
  danger: 'bg-danger-wash text-danger',
}

/** The state of a row in one or two words. */
export function StateBadge({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={cx('inline-flex h-6 items-center rounded-full px-2.5 text-xs font-medium whitespace-nowrap', tones[tone])}>{children}</span>
}
