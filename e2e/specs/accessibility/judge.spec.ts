import { inTurn } from '#e2e/kit/each-page.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'

const right = `<!doctype html><html lang="ru"><head><title>Вход</title><meta name="viewport" content="width=device-width">
  <style>:root { color-scheme: light dark; color: CanvasText; background: Canvas } a { color: inherit } button, a { display: inline-block; padding: 14px } </style></head>
  <body><main><h1>Вход</h1><p><label for="contact">Почта</label> <input id="contact"></p><p><button>Войти</button></p><p><a href="/">На главную</a></p></main></body></html>`

const styled = (css: string): string => right.replace('</style>', `${css}</style>`)

/** Ways in which a page goes wrong, most of them in one look only, and what is said of it. */
const breakages: Readonly<Record<string, { readonly page: string; readonly said: RegExp }>> = {
  'поле без подписи': { page: right.replace(' for="contact"', ''), said: /label: Form elements must have labels/ },
  'бледные слова в светлой теме': { page: styled('@media (prefers-color-scheme: light) { h1 { color: #bbb } }'), said: /color-contrast: / },
  'бледные слова в тёмной теме': { page: styled('@media (prefers-color-scheme: dark) { h1 { color: #444 } }'), said: /color-contrast: / },
  'кнопка без имени, которую видно только на телефоне': { page: styled('@media (width > 600px) { #menu { display: none } }').replace('</main>', '<button id="menu"></button></main>'), said: /button-name: / },
  'мелкие цели на телефоне': { page: styled('@media (width < 600px) { p { margin: 0; line-height: 12px } button, a, input { height: 12px; padding: 0; border: 0; font-size: 10px } }'), said: /target-size: / },
  'страница шире самого узкого экрана': { page: styled('@media (width < 330px) { main { min-width: 340px } }'), said: /scrolls sideways by \d+ px at 320 px/ },
}

test('проверка находит то, что сломано в одной теме или на одном экране', async ({ page }) => {
  await page.setContent(right)
  await expectGood(page, { inPassing: true })
  await inTurn(Object.keys(breakages), async (name) => {
    await page.setContent(breakages[name]?.page ?? '')
    await expect(expectGood(page, { inPassing: true }), name).rejects.toThrow(breakages[name]?.said)
  })
})
