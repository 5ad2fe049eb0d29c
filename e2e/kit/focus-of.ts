/** Run in a page. «seen» where the focus is drawn around what has it, or what stands for it, and lies in the window; otherwise what is wrong. On its way out of the page there is nothing to see. */
export function focusOf(): string {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return 'seen'
  const name = `${focused.tagName.toLowerCase()} «${(focused.getAttribute('aria-label') ?? focused.textContent ?? focused.getAttribute('name') ?? '').trim().slice(0, 40)}»`
  const isDrawn = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && !/transparent|,\s*0\)$|\/\s*0\)$/.test(outlineColor)
  }
  // The ring of a drawn radio is beside it, that of a card which is one link around it.
  const around = [focused, focused.nextElementSibling, focused.parentElement, focused.closest('label, article')].filter((element) => element !== null)
  const drawn = around.find(isDrawn)
  if (drawn === undefined) return `${name} has no ring`
  const { top, bottom, left, right } = drawn.getBoundingClientRect()
  return bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth ? 'seen' : `${name} is out of sight`
}
