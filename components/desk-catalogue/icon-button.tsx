'use client'

import { Icon } from '#components/ui/icon.tsx'

type Props = {
  readonly icon: 'arrow-up' | 'arrow-down' | 'close'
  readonly label: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

/** A small button that is only a sign; its words are heard. */
export function IconButton({ icon, label, disabled = false, onClick }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="grid size-9 shrink-0 place-items-center rounded-sm text-muted hover:bg-ground hover:text-ink disabled:opacity-40 max-sm:size-11"
    >
      {icon === 'close' ? <Icon name="close" className="size-4" /> : <Icon name="arrow-left" className={icon === 'arrow-up' ? 'size-4 rotate-90' : 'size-4 -rotate-90'} />}
    </button>
  )
}
