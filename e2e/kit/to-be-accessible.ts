import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const source = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8')

type Finding = { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: string; readonly message: string }[] }
type Judgement = { readonly findings: readonly Finding[]; readonly overflow: number }

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
  const faults = (await judge(page)).findings.flatMap(wordsOf)
  return { pass: faults.length === 0, message: () => `${page.url()}\n${faults.join('\n')}` }
}

/** What is wrong with the page as it stands, in words: what axe finds, and whether it can be scrolled sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { findings, overflow } = await judge(page)
  return [...findings.flatMap(wordsOf), ...(overflow > 0 ? [`scrolls sideways by ${overflow} px at ${page.viewportSize()?.width} px`] : [])]
}

function wordsOf({ id, help, nodes }: Finding): string[] {
  return nodes.map(({ target, message }) => `${id}: ${help}\n    ${target}\n    ${message}`)
}

/** Axe is brought into a page once, and only what it finds wrong is brought out: the builder does both in full each time, which takes twice as long. */
async function judge(page: Page): Promise<Judgement> {
  let judgement = await page.evaluate(judgeHere, tags)
  if (judgement === null) {
    await page.evaluate(source)
    judgement = await page.evaluate(judgeHere, tags)
  }
  if (judgement === null) throw new Error('axe has not come')
  return page.frames().length > 1 ? { ...judgement, findings: await findInFrames(page) } : judgement
}

/** In the page, all at once: each question from outside waits for a frame. Null: there is no axe here yet. */
async function judgeHere(values: readonly string[]): Promise<Judgement | null> {
  const { axe } = window
  if (!axe) return null
  const frame = () => new Promise(requestAnimationFrame)
  // A dynamic page's title arrives behind the page itself.
  for (let waited = 0; document.title === '' && waited < 600; waited += 1) await frame()
  await document.fonts.ready
  // What has slid under the sticky header is no target just now.
  window.scrollTo({ top: 0, behavior: 'instant' })
  // Colours on their way from one state to another belong to neither. A new theme or size is on the screen in the second frame; a colour that arrives may set out others that take it over.
  for (let still = 0; still < 2; ) {
    await frame()
    const moving = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    for (const animation of moving) animation.finish()
    still = moving.length === 0 ? still + 1 : 0
  }
  const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false, runOnly: { type: 'tag', values } })
  return {
    findings: violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, any }) => ({ target: target.join(' '), message: any[0]?.message ?? '' })) })),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }
}

async function findInFrames(page: Page): Promise<Finding[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], preload: false }).withTags(tags).analyze()
  return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, any }) => ({ target: target.join(' '), message: any[0]?.message ?? '' })) }))
}
