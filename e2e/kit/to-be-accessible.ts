import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const source = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8')

type Finding = { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: string; readonly message: string }[] }

declare global {
  interface Window {
    /** What axe-core leaves in a page. */
    axe?: { run(context: Document, options: object): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[]; any: { message: string }[] }[] }[] }> }
  }
}

/**
 * Holds when axe finds nothing on the page as it stands: WCAG 2.2 AA and its best practices, whatever the impact.
 */
export async function toBeAccessible(page: Page) {
  // A dynamic page's title arrives behind the page itself.
  await page.waitForFunction(() => document.title !== '')
  // Colours on their way from one state to another belong to neither.
  await page.evaluate(async () => {
    // What has slid under the sticky header is no target just now.
    window.scrollTo({ top: 0, behavior: 'instant' })
    // A new theme or size is on the screen in the second frame; a colour that arrives may set out others that take it over.
    for (let frame = 0; frame < 4; frame += 1) {
      await new Promise(requestAnimationFrame)
      for (const animation of document.getAnimations()) {
        if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish()
      }
    }
  })
  const violations = page.frames().length > 1 ? await findInFrames(page) : await find(page)
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, message }) => `${id}: ${help}\n    ${target}\n    ${message}`))
  return {
    pass: found.length === 0,
    message: () => `${page.url()}\n${found.join('\n')}`,
  }
}

/** Axe is brought into a page once, and only what it finds wrong is brought out: the builder does both in full each time, which takes twice as long. */
async function find(page: Page): Promise<Finding[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(async (values) => {
    const result = await window.axe?.run(document, { resultTypes: ['violations'], preload: false, runOnly: { type: 'tag', values } })
    if (!result) throw new Error('axe has not come')
    return result.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, any }) => ({ target: target.join(' '), message: any[0]?.message ?? '' })) }))
  }, tags)
}

async function findInFrames(page: Page): Promise<Finding[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], preload: false }).withTags(tags).analyze()
  return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, any }) => ({ target: target.join(' '), message: any[0]?.message ?? '' })) }))
}
