import { toast } from 'sonner'

/** Says in the corner of the desk what was done; with `undo` for ten seconds, and a button that takes it back. */
export function notifyDone(text: string, undo?: () => void): void {
  toast.success(text, undo ? { duration: 10_000, action: { label: 'Отменить', onClick: undo } } : {})
}

/** Says in the corner of the desk what was not done, and why. */
export function notifyRefused(text: string): void {
  toast.error(text, { duration: 12_000 })
}
