import { facetKey } from '#lib/catalogue/facets.ts'
import { LONGEST_QUERY, MOST_WORDS } from './limits.ts'
import { patternOf, wordPattern } from './pattern-of.ts'
import { plainText, wordsOf } from './read-words.ts'
import { asCyrillic, asLatin, asOther } from './switch-layout.ts'
import { alternatives, colourWords, facetWords, prepositions, rewrites, stopWords } from './vocabulary.ts'

/** A word that is searched. */
export type Token = {
  /** Its place among the words of its reading. */
  readonly at: number
  readonly word: string
  /** Words of which each will do; the word itself unless the vocabulary knows better. */
  readonly also: readonly string[]
  /** Values of facets that mean the same. */
  readonly facets: readonly string[]
  /** Facets alone: a colour. */
  readonly only: boolean
  /** Stands before the first preposition: the thing itself. */
  readonly head: boolean
  /** Could name a thing, where it is no adjective. */
  readonly noun: boolean
  /** Still being typed: the beginning of a word. */
  readonly partial: boolean
}

/** One way to read a query. */
export type Reading = {
  /** As it was typed, or in another keyboard layout. */
  readonly switched: boolean
  /** All its words, those that are not searched included. */
  readonly words: readonly string[]
  readonly tokens: readonly Token[]
}

/** A query as it may have been meant: the readings of its words, and what it would be as the beginning of a sku. `exact`: its words are what they are, nothing is corrected. */
export type ReadQuery = { readonly readings: readonly Reading[]; readonly skus: readonly string[]; readonly exact: boolean }

/** Whole words; a last word that may go on; words that are not to be corrected. */
export type QueryMode = 'sent' | 'typing' | 'exact'

const rules = rewrites.map(([said, meant]) => [patternOf(said), meant] as const)
const others = alternatives.map(([said, also]) => [wordPattern(said), also] as const)
const facets = facetWords.map(([said, keys]) => [wordPattern(said), keys] as const)
const colours = colourWords.map(([said, ids]) => [wordPattern(said), ids.map((id) => facetKey('colour', id))] as const)
const silent = [...stopWords, ...prepositions].map(wordPattern)

/** Reads any string; one without a word has no reading. */
export function readQuery(query: string, mode: QueryMode = 'sent'): ReadQuery {
  // Neither half a surrogate pair nor a null byte: PostgreSQL takes neither.
  const given = query.slice(0, LONGEST_QUERY).toWellFormed().replaceAll('\0', ' ').trimStart()
  const typed = given.trim()
  const meant = mode === 'exact' ? [typed] : [typed, asOther(typed), asCyrillic(typed), asLatin(typed)]
  const texts = [...new Set(meant.map((text) => text.toLowerCase()))]
  const read = texts.map((text, index) => readingOf(text, index > 0, mode === 'typing' && given === typed)).filter(({ tokens }) => tokens.length > 0)
  const readings = read.filter(({ words }, at) => read.findIndex((other) => other.words.join(' ') === words.join(' ')) === at)
  return { readings, skus: texts.flatMap(skuOf), exact: mode === 'exact' }
}

function readingOf(text: string, switched: boolean, typing: boolean): Reading {
  const words = wordsOf(rules.reduce((read, [pattern, meant]) => read.replaceAll(pattern, meant), plainText(text)))
  const isBegun = (at: number, word: string): boolean => typing && at === words.length - 1 && word.length >= 2
  const spoken = words.map((word, at) => ({ word, at })).filter(({ word, at }) => isBegun(at, word) || !isSilent(word))
  // Where nothing else is said, even «новый» is a word.
  const searched = (spoken.length > 0 ? spoken : words.map((word, at) => ({ word, at }))).slice(0, MOST_WORDS)
  const first = words.findIndex((word, at) => at > 0 && prepositions.includes(word))
  return { switched, words, tokens: searched.map(({ word, at }) => tokenOf(word, at, first > 0 && at < first, typing && at === words.length - 1)) }
}

function isSilent(word: string): boolean {
  return /^[а-я]{1,2}$/.test(word) || silent.some((pattern) => pattern.test(word))
}

function tokenOf(word: string, at: number, head: boolean, partial: boolean): Token {
  const colour = colours.find(([pattern]) => pattern.test(word))?.[1]
  const other = others.find(([pattern]) => pattern.test(word))?.[1]
  const known = facets.find(([pattern]) => pattern.test(word))?.[1]
  return { at, word, also: other ?? [word], facets: colour ?? known ?? [], only: colour !== undefined, head, noun: !/(?:ий|ый|ой|ая|яя|ое|ее|ые|ие|их|ых|ого|его)$/.test(word), partial }
}

/** «ORB2-GRAPHITE», «orb2 graphite»: three letters at least. */
function skuOf(text: string): string[] {
  const sku = text.split(/[\s-]+/).filter(Boolean).join('-')
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(sku) && sku.length >= 3 && sku.length <= 40 && /[a-z]/.test(sku) ? [sku] : []
}
