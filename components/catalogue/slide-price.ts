/** Milliseconds after the last step of a slider until its list is asked for: a drag or a row of keys is one choice, and one step back. */
const REST = 350

let resting: ReturnType<typeof setTimeout> | undefined

/**
 * What a thumb of the price slider is moved to, for its events: shows it at once, writes it into the field of the limit, and tells of it as the field's own `change`
 * when it has come to rest. A thumb at its end of the scale is no limit.
 */
export function slidePrice(thumb: HTMLInputElement, event: string): void {
  const slider = thumb.closest<HTMLElement>('[data-slider]')
  const thumbs = [...(slider?.querySelectorAll<HTMLInputElement>('input[type=range]') ?? [])]
  const [low, high] = thumbs
  if (event === 'focusin' || !slider || !low || !high) return
  // One does not pass the other.
  if (low.valueAsNumber > high.valueAsNumber) thumb.value = (thumb === low ? high : low).value
  paint(slider, low, high)
  const field = document.getElementById(thumb === low ? 'field-from' : 'field-to')
  if (!(field instanceof HTMLInputElement)) return
  field.value = thumb.value === (thumb === low ? thumb.min : thumb.max) ? '' : thumb.value
  clearTimeout(resting)
  if (event === 'change') resting = setTimeout(() => tell(field, thumbs), REST)
}

/** Not while a finger is on a thumb: the new list would take it away from under it. */
function tell(field: HTMLInputElement, thumbs: readonly HTMLInputElement[]): void {
  if (thumbs.some((thumb) => thumb.matches(':active'))) resting = setTimeout(() => tell(field, thumbs), REST)
  else field.dispatchEvent(new Event('change', { bubbles: true }))
}

function paint(slider: HTMLElement, low: HTMLInputElement, high: HTMLInputElement): void {
  const [from, to] = [Number(low.min), Number(low.max)]
  for (const [name, thumb] of [['--low', low], ['--high', high]] as const) {
    slider.style.setProperty(name, `${((thumb.valueAsNumber - from) / (to - from)) * 100}%`)
    thumb.setAttribute('aria-valuetext', `${thumb.valueAsNumber.toLocaleString('ru')}\u00a0₽`)
  }
  // Where both are at the upper end, the lower one has to be in reach.
  low.classList.toggle('z-1', low.valueAsNumber > (from + to) / 2)
}
