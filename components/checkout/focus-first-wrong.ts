/** Puts the cursor where the first correction is needed. */
export function focusFirstWrong(): void {
  const wrong = document.querySelector<HTMLElement>('form [aria-invalid=true]')
  const control = wrong?.matches('fieldset') ? wrong.querySelector<HTMLElement>('input') : wrong
  control?.focus({ preventScroll: true })
  wrong?.scrollIntoView({ block: 'center' })
}
