import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Holds when axe finds nothing on the page as it stands: WCAG 2.2 AA and its best practices, whatever the impact.
 */
export async function toBeAccessible(page: Page) {
  // A dynamic page's title arrives behind the page itself.
  await page.waitForFunction(() => document.title !== '')
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
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], preload: false }).withTags(tags).analyze()
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => `${id}: ${help}\n    ${target.join(' ')}\n    ${any[0]?.message ?? ''}`))
  return {
    pass: found.length === 0,
    message: () => `${page.url()}\n${found.join('\n')}`,
  }
}
