/** The id of what had the focus when the page began to change. Only the browser writes it. */
let kept: string | null = null

/** Remembers where the focus is, for a navigation that replaces the element but shows its like under the same id. */
export function keepFocus(element: Element | null): void {
  kept = element?.id || null
}

/**
 * Gives the focus back to the like of the remembered element, opening what hides it: its dropdown, its sheet. What has no
 * like any more (a filter taken off) leaves the focus at the results.
 */
export function restoreFocus(): void {
  const element = kept === null ? null : (document.getElementById(kept) ?? document.getElementById('results'))
  kept = null
  if (!element || (document.activeElement !== document.body && document.activeElement !== null)) return
  const details = element.closest('details')
  if (details) details.open = true
  const sheet = element.closest<HTMLElement>('[popover]')
  if (sheet && sheet.offsetParent === null && getComputedStyle(sheet).display === 'none') sheet.showPopover()
  element.focus({ preventScroll: true })
}
