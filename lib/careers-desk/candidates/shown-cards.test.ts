import { expect, test } from 'vitest'
import { MOST, oneMore, shownCards } from './shown-cards.ts'

test('a column shows a hundred, and each time a hundred more, without touching the others', () => {
  expect(shownCards(undefined, 'received')).toBe(100)
  const once = oneMore(undefined, 'received')
  const twice = oneMore(oneMore(once, 'offer'), 'received')
  expect([shownCards(once, 'received'), shownCards(once, 'offer'), shownCards(twice, 'received'), shownCards(twice, 'offer')]).toEqual([200, 100, 300, 200])
})

test('an address that nobody wrote asks for no more than there may be', () => {
  expect([shownCards('received.0', 'received'), shownCards('received.99', 'received'), shownCards('nobody.7', 'received')]).toEqual([100, MOST, 100])
})
