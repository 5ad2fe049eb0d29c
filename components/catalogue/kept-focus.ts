type Place = { readonly id: string; readonly typed: string | null }

/** Where the reader was when the page began to change. Only the browser writes it. */
let kept: Place | null = null

/** Remembers the place, for a navigation that replaces the page but shows the like of `element` under the same id. */
export function keepFocus(element: Element | null): void {
  kept = placeOf(element)
}

/** Whether the page is about to be replaced by its like. */
export const isKeeping = (): boolean => kept !== null

/** While the new page is on its way the reader goes on: the place moves along. For `focusin` and `input` events. */
export function followFocus({ target }: Event): void {
  if (kept !== null && target instanceof Element) kept = placeOf(target)
}

/**
 * Gives the focus back to the like of the remembered element, with what was typed meanwhile, and opens what hides it: its
 * dropdown, its sheet. What has no like any more (a filter taken off) leaves the focus at the results.
 */
export function restoreFocus(): void {
  if (kept === null) return
  const { id, typed } = kept
  kept = null
  const element = document.getElementById(id) ?? document.getElementById('results')
  if (!element || (document.activeElement !== document.body && document.activeElement !== null)) return
  const details = element.closest('details')
  if (details) details.open = true
  const sheet = element.closest<HTMLElement>('[popover]')
  if (sheet && getComputedStyle(sheet).display === 'none') reopen(sheet)
  element.focus({ preventScroll: true })
  if (typed !== null && element instanceof HTMLInputElement && element.value !== typed) retype(element, typed)
}

function placeOf(element: Element | null): Place {
  const typed = element instanceof HTMLInputElement && ['text', 'range'].includes(element.type)
  return { id: element?.id ?? '', typed: typed ? element.value : null }
}

/** Puts in what was typed; the browser will not call that a change, so leaving the field has to. A slider was moved on: it tells as soon as it is listened to. */
function retype(input: HTMLInputElement, typed: string): void {
  input.value = typed
  if (input.type === 'range') {
    setTimeout(() => input.dispatchEvent(new Event('change', { bubbles: true })), 50)
    return
  }
  input.addEventListener('blur', () => input.dispatchEvent(new Event('change', { bubbles: true })), { once: true })
}

/** Shows a sheet as if it had never closed: without its rise, and giving the focus back to its button in the end. */
function reopen(sheet: HTMLElement): void {
  const source = document.querySelector<HTMLElement>(`[popovertarget="${sheet.id}"]`) ?? undefined
  sheet.style.animation = 'none'
  sheet.showPopover({ source })
}
