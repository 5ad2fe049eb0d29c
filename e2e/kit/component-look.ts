import type { Locator, Page } from '@playwright/test'

/** How a component is drawn: colours as the browser computes them, sizes in pixels. */
export type ComponentLook = {
  readonly ink: string
  readonly ground: string
  /** Border, ring and outline, in one line. */
  readonly edge: string
  readonly height: number
  readonly radius: number
  readonly font: string
  readonly fontSize: number
  readonly fontWeight: number
}

/** The look of a component as it stands. */
export function lookOf(component: Locator): Promise<ComponentLook> {
  return component.evaluate((element) => {
    const { color, backgroundColor, borderTopColor, borderTopWidth, boxShadow, outline, borderTopLeftRadius, fontFamily, fontSize, fontWeight } = getComputedStyle(element)
    return {
      ink: color,
      ground: backgroundColor,
      edge: `${borderTopWidth} ${borderTopColor}; ${boxShadow}; ${outline}`,
      height: element.getBoundingClientRect().height,
      radius: Number.parseFloat(borderTopLeftRadius),
      font: fontFamily,
      fontSize: Number.parseFloat(fontSize),
      fontWeight: Number(fontWeight),
    }
  })
}

/** The colours of the theme as it is now, as the browser computes them: «signal» → «rgb(255, 107, 53)». */
export function coloursOf<Name extends string>(page: Page, names: readonly Name[]): Promise<Record<Name, string>> {
  return page.evaluate((all) => {
    const entries = all.map((name) => {
      // One for each: a colour that changes is on its way for a while.
      const probe = document.createElement('i')
      probe.style.color = `var(--color-${name})`
      document.body.append(probe)
      const { color } = getComputedStyle(probe)
      probe.remove()
      return [name, color] as const
    })
    return Object.fromEntries(entries) as Record<Name, string>
  }, names)
}

/** Contrast of two opaque colours (WCAG), 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [lightOf(one), lightOf(other)].toSorted((a, b) => b - a)
  return (brighter + 0.05) / (darker + 0.05)
}

function lightOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = Array.from(colour.matchAll(/[\d.]+/g), ([part]) => {
    const value = Number(part) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
