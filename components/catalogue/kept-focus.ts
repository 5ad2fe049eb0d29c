/** Where the reader was when the page began to change: the id of the focused element and the scroll. Only the browser writes it. */
let kept: { readonly id: string; readonly top: number } | null = null

/** Remembers the place, for a navigation that replaces the page but shows the like of `element` under the same id. */
export function keepFocus(element: Element | null): void {
  kept = { id: element?.id ?? '', top: window.scrollY }
}

/**
 * Gives the focus back to the like of the remembered element, opening what hides it: its dropdown, its sheet. What has no
 * like any more (a filter taken off) leaves the focus at the results. The scroll is set back too: between the old page and
 * the new one the document is short for a moment, and the browser may have cut the scroll.
 */
export function restoreFocus(): void {
  if (kept === null) return
  const { id, top } = kept
  kept = null
  if (window.scrollY !== top) window.scrollTo({ top, behavior: 'instant' })
  const element = document.getElementById(id) ?? document.getElementById('results')
  if (!element || (document.activeElement !== document.body && document.activeElement !== null)) return
  const details = element.closest('details')
  if (details) details.open = true
  const sheet = element.closest<HTMLElement>('[popover]')
  if (sheet && getComputedStyle(sheet).display === 'none') reopen(sheet)
  element.focus({ preventScroll: true })
}

/** Shows a sheet as if it had never closed: without its rise, and giving the focus back to its button in the end. */
function reopen(sheet: HTMLElement): void {
  const source = document.querySelector<HTMLElement>(`[popovertarget="${sheet.id}"]`) ?? undefined
  sheet.style.animation = 'none'
  sheet.showPopover({ source })
}
