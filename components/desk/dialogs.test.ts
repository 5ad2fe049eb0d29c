import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Opened by a key, from everywhere; by a card that is let go over a stage, and by the button of another file. */
const byKey = ['components/desk/keys/desk-keys.tsx', 'components/careers-desk/candidate/reject-dialog.tsx', 'components/reviews-desk/refuse-dialog.tsx']

test('what opens a dialog of the desk says so: whoever listens hears it, and the walk over all forms finds it', () => {
  const desks = globSync('components/{desk,desk-*,*-desk,marketing,promo,exports}/**/*.tsx')
  const openers = desks.filter((file) => readFileSync(file, 'utf8').includes('<Dialog'))
  expect(openers.length).toBeGreaterThan(5)
  expect(openers.filter((file) => !byKey.includes(file) && !readFileSync(file, 'utf8').includes('aria-haspopup="dialog"'))).toEqual([])
})
