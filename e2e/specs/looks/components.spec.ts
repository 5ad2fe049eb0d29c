import type { Page } from '@playwright/test'
import { coloursOf, contrastOf, lookOf } from '#e2e/kit/component-look.ts'
import { bonusPage } from '#e2e/kit/pages/bonus-page.ts'
import { cataloguePage } from '#e2e/kit/pages/catalogue-page.ts'
import { signUpPage } from '#e2e/kit/pages/sign-up-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

// Pixels differ from machine to machine, as browsers draw letters by what the system has. What is decided about a component does not: tokens, sizes, contrast.

const names = ['paper', 'surface', 'ground', 'ink', 'muted', 'outline', 'focus', 'signal', 'on-signal', 'signal-text', 'danger', 'tile'] as const
const FINGER = 44

/** Looks at the page as it stands in the light and in the dark theme; the sizes that `look` answers are the same in both. */
async function inBothThemes(page: Page, look: (colours: Record<(typeof names)[number], string>) => Promise<readonly object[]>): Promise<void> {
  const seen: (readonly object[])[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await test.step(colorScheme, async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // Colours come to rest a frame later.
      await expect(async () => seen.push(await look(await coloursOf(page, names)))).toPass({ timeout: 5_000, intervals: [50, 100, 200] })
    })
  }
  expect(seen[1], 'sizes are those of the other theme').toEqual(seen[0])
}

test('кнопка, поле, отметка: цвета темы, размеры под палец, контраст — в обеих темах §6.1.1', async ({ page }) => {
  await page.goto('/sign-up')
  const form = signUpPage(page)
  await form.submit.press('Enter')
  await expect(form.surname).toHaveAttribute('aria-invalid', 'true')
  const described = (await form.surname.getAttribute('aria-describedby'))?.split(' ') ?? []
  const message = page.locator(`[id="${described.find((id) => id.endsWith('-error'))}"]`)
  await inBothThemes(page, async (colours) => {
    await form.submit.focus()
    const button = await lookOf(form.submit)
    expect(button).toMatchObject({ ink: colours['on-signal'], ground: colours.signal })
    expect(contrastOf(button.ink, button.ground)).toBeGreaterThanOrEqual(4.5)
    expect(button.height).toBeGreaterThanOrEqual(FINGER)
    expect(button.font).toMatch(/golos|cyrillic/i)

    const wrong = await lookOf(form.surname)
    expect(wrong).toMatchObject({ ink: colours.ink, ground: colours.surface })
    expect(wrong.edge).toContain(colours.danger)
    expect(contrastOf(colours.danger, colours.surface)).toBeGreaterThanOrEqual(3)
    const words = await lookOf(message)
    expect(words.ink).toBe(colours.danger)
    expect(contrastOf(words.ink, colours.paper)).toBeGreaterThanOrEqual(4.5)

    const fine = await lookOf(form.patronymic)
    expect(fine.edge).toContain(colours.outline)
    expect(fine.edge).not.toContain(colours.danger)
    expect(contrastOf(colours.outline, colours.surface)).toBeGreaterThanOrEqual(3)
    expect(fine.fontSize, 'a phone does not zoom in').toBeGreaterThanOrEqual(16)

    const box = await lookOf(form.consent('email'))
    expect(box).toMatchObject({ ground: colours.surface })
    expect(box.edge).toContain(colours.outline)
    const label = form.consent('email').locator('xpath=ancestor::label')
    expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(FINGER)
    await form.patronymic.focus()
    const focused = await lookOf(form.patronymic)
    expect(focused.edge).toContain(`${colours.focus} solid 2px`)
    return [button, wrong, fine, box].map(({ height, radius, fontSize, fontWeight }) => ({ height, radius, fontSize, fontWeight }))
  })
})

test('карточка товара и цена: сниженная цена — цветом и словами, прежняя зачёркнута, снимок на своём светлом поле', async ({ page }) => {
  await page.goto('/catalogue/watches-square')
  const card = cataloguePage(page).card('Квант Лайт')
  const price = card.getByText('Цена со скидкой').locator('xpath=..')
  const before = card.locator('s')
  await expect(price).toHaveText(/^Цена со скидкой\s4\s990\s₽$/)
  await expect(before).toHaveText(/^Прежняя цена\s5\s990\s₽$/)
  const tile = card.locator('.tile')
  await inBothThemes(page, async (colours) => {
    const now = await lookOf(price)
    expect(now).toMatchObject({ ink: colours['signal-text'], fontWeight: 600 })
    expect(contrastOf(now.ink, colours.paper)).toBeGreaterThanOrEqual(4.5)
    const was = await lookOf(before)
    expect(was.ink).toBe(colours.muted)
    expect(contrastOf(was.ink, colours.paper)).toBeGreaterThanOrEqual(4.5)
    expect(was.fontSize).toBeLessThan(now.fontSize)
    await expect(before).toHaveCSS('text-decoration-line', 'line-through')
    await expect(before).toHaveCSS('font-variant-numeric', 'tabular-nums')
    const ground = await lookOf(tile)
    expect(ground).toMatchObject({ ground: colours.tile, radius: 20 })
    const heart = card.getByRole('button', { name: /^В избранное/ })
    expect((await heart.boundingBox())?.height).toBeGreaterThanOrEqual(FINGER)
    return [now, was].map(({ height, fontSize }) => ({ height, fontSize }))
  })
})

test('ползунок бонусов: цветом текста и высотой с палец, в обеих темах', async ({ page }) => {
  await page.goto('/bonus')
  const { slider } = bonusPage(page)
  await inBothThemes(page, async (colours) => {
    await expect(slider).toHaveCSS('accent-color', colours.ink)
    const { height } = await lookOf(slider)
    expect(height).toBeGreaterThanOrEqual(FINGER)
    return [{ height }]
  })
})
