import type { Locator } from '@playwright/test'

export type Weight = { readonly width: number; readonly height: number; readonly fontSize: number; readonly contrast: number }

/** How much a control catches the eye: its size, its letters, and the contrast of its words to what is under them. */
export async function weightOf(control: Locator): Promise<Weight> {
  return control.evaluate((element) => {
    const parse = (colour: string): readonly number[] => {
      const canvas = document.createElement('canvas').getContext('2d')
      if (!canvas) throw new Error('no canvas')
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      return [...canvas.getImageData(0, 0, 1, 1).data]
    }
    const ground = (from: Element | null): string => {
      for (let each = from; each; each = each.parentElement) {
        const colour = getComputedStyle(each).backgroundColor
        if ((parse(colour)[3] ?? 0) > 0) return colour
      }
      return 'white'
    }
    const light = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = parse(colour).map((value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const { width, height } = element.getBoundingClientRect()
    const { color, fontSize } = getComputedStyle(element)
    const [brighter = 0, darker = 0] = [light(color), light(ground(element))].toSorted((one, other) => other - one)
    return { width, height, fontSize: Number.parseFloat(fontSize), contrast: (brighter + 0.05) / (darker + 0.05) }
  })
}

/** Counts what a person does: presses of the pointer and keys, in whichever order. */
export function countEfforts() {
  let count = 0
  return {
    async press(control: Locator): Promise<void> {
      count += 1
      await control.click()
    },
    async key(control: Locator, key: string): Promise<void> {
      count += 1
      await control.press(key)
    },
    get count() {
      return count
    },
  }
}
