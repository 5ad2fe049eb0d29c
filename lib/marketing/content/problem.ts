import { type Block, blockNames } from './blocks.ts'

/** What is wrong with the words of a campaign. */
export type Problem = {
  readonly level: 'error' | 'warning'
  /** Which block, from 0; null: the letter as a whole. */
  readonly block: number | null
  /** Russian, a sentence that names the place. */
  readonly text: string
}

export const error = (text: string): Problem => ({ level: 'error', block: null, text })
export const warning = (text: string): Problem => ({ level: 'warning', block: null, text })

/** A problem of a block: «Блок 3, картинка: нет описания». */
export function inBlock(at: number, { kind }: Block, { level, text }: Problem): Problem {
  return { level, block: at, text: `Блок ${at + 1}, ${blockNames[kind].toLowerCase()}: ${text}` }
}
