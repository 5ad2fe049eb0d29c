import { expect, test } from 'vitest'
import { isProductSlug, readSlugList } from './slug-list.ts'

test('a list keeps its order, each once, at most so many', () => {
  expect(readSlugList('kvant,orbita-2,kvant,puls-3,kontur', 3)).toEqual(['kvant', 'orbita-2', 'puls-3'])
})

test('what cannot be a slug is left out, and the rest is shown', () => {
  expect(readSlugList('kvant,<script>,../../desk,Kvant,-a,a-,a--b,%00,orbita-2,,кольцо', 4)).toEqual(['kvant', 'orbita-2'])
})

test('no list, two lists and endless ones are harmless', () => {
  for (const odd of [undefined, null, ['kvant'], 5, '', ',,,']) expect(readSlugList(odd, 4)).toEqual([])
  expect(readSlugList(`${'x'.repeat(100)},${'a,'.repeat(1_000_000)}`, 4)).toEqual(['a'])
  expect(isProductSlug('x'.repeat(81))).toBe(false)
})
