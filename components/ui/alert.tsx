import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'

type Tone = 'info' | 'success' | 'caution' | 'danger'

type Props = {
  readonly tone?: Tone
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Announced at once (`alert`, for refusals) or politely (`status`); leave out for what is on the page from the start. */
  readonly role?: 'alert' | 'status'
}

const tones: Record<Tone, { readonly box: string; readonly mark: string; readonly icon: IconName }> = {
  info: { box: 'bg-ground', mark: 'text-muted', icon: 'info' },
  success: { box: 'bg-positive-wash', mark: 'text-positive', icon: 'check' },
  caution: { box: 'bg-caution-wash', mark: 'text-caution', icon: 'alert' },
  danger: { box: 'bg-danger-wash', mark: 'text-danger', icon: 'alert' },
}

/** A message about the page or a form as a whole. What concerns one field stands under the field. */
export function Alert({ tone = 'info', title, children, role }: Props) {
  const { box, mark, icon } = tones[tone]
  return (
    <div role={role} className={cx('flex items-start gap-3 rounded-md p-4', box)}>
      <Icon name={icon} className={cx('mt-0.5 size-5', mark)} />
      <div className="grid min-w-0 gap-1 wrap-anywhere">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-pretty">{children}</div>}
      </div>
    </div>
  )
}
