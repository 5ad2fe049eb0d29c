import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules that can tell one theme from another. */
const colours = ['color-contrast', 'link-in-text-block']

/**
 * Holds when axe finds nothing on the page as it stands: WCAG 2.2 AA and its best practices, whatever the impact. With
 * `onlyColours` the rest has been looked at in the other theme.
 */
export async function toBeAccessible(page: Page, { onlyColours }: { readonly onlyColours: boolean } = { onlyColours: false }) {
  // Colours on their way from one state to another belong to neither.
  await page.evaluate(async () => {
    // A new theme or size is on the screen in the second frame.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    // What has slid under the sticky header is no target just now.
    window.scrollTo({ top: 0, behavior: 'instant' })
    for (const animation of document.getAnimations()) {
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish()
    }
  })
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (onlyColours ? axe.withRules(colours) : axe.withTags(tags)).analyze()
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => `${id}: ${help}\n    ${target.join(' ')}\n    ${any[0]?.message ?? ''}`))
  return {
    pass: found.length === 0,
    message: () => `${page.url()}\n${found.join('\n')}`,
  }
}
