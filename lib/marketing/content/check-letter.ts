import type { Transaction } from '#lib/db/db.ts'
import type { Block } from './blocks.ts'
import { checkBlock } from './check-block.ts'
import { checkWords } from './check-words.ts'
import { compileLetter } from './compile-letter.ts'
import type { LetterContent } from './letter/render-letter.tsx'
import { measureLetter } from './measure-letter.ts'
import { error, inBlock, type Problem, warning } from './problem.ts'
import { readFacts } from './read-facts.ts'

/** Gmail shows so much of a letter and hides the rest, with it the way out of the list. */
export const MOST_BYTES = 102_000

/** Stands for the title of whatever purpose it is. */
const LONG_PURPOSE = 'Новости и предложения'

type Reader = Pick<Transaction, 'product' | 'category' | 'image'>

/** What is wrong with a letter. */
export async function checkLetter(content: LetterContent, client: Reader): Promise<Problem[]> {
  const blocks = await Promise.all(content.blocks.map(async (block, at) => (await checkBlock(block, client)).map((problem) => inBlock(at, block, problem))))
  return [...checkHead(content), ...checkWhole(content.blocks), ...blocks.flat(), ...(await checkCompiled(content))]
}

function checkHead({ subject, preheader }: LetterContent): Problem[] {
  const letters = subject.replaceAll(/[^\p{L}]/gu, '')
  const capitals = letters.replaceAll(/[^\p{Lu}]/gu, '')
  return [
    ...(subject.trim() === '' ? [error('Нет темы')] : []),
    ...(preheader.trim() === '' ? [warning('Нет строки после темы: почта покажет вместо неё первые слова письма')] : []),
    ...(letters.length >= 8 && capitals.length > letters.length * 0.6 ? [warning('Тема ЗАГЛАВНЫМИ буквами: так пишет спам')] : []),
    ...(subject.length > 60 ? [warning(`Тема длинна: ${subject.length} знаков, телефон покажет около 40`)] : []),
    ...(/[!?]{2,}/.test(subject) ? [warning('В теме несколько «!» или «?» подряд: так пишет спам')] : []),
    ...checkWords(subject).map((problem) => ({ ...problem, text: `Тема: ${problem.text}` })),
    ...checkWords(preheader).map((problem) => ({ ...problem, text: `Строка после темы: ${problem.text}` })),
  ]
}

function checkWhole(blocks: readonly Block[]): Problem[] {
  if (blocks.length === 0) return [error('В письме нет ни одного блока')]
  const says = blocks.some((block) => block.kind === 'text' || block.kind === 'heading' || block.kind === 'products')
  return says ? [] : [warning('Без картинок письмо ничего не говорит: добавьте заголовок или текст')]
}

async function checkCompiled(content: LetterContent): Promise<Problem[]> {
  const letter = await compileLetter(content, await readFacts(content.blocks, LONG_PURPOSE))
  const bytes = measureLetter(letter)
  const ways = new Set([...letter.html.slots, ...letter.text.slots].map(({ kind }) => kind))
  return [
    ...(bytes > MOST_BYTES ? [error(`Письмо весит ${kilobytes(bytes)} кБ: больше ${kilobytes(MOST_BYTES)} кБ почта обрежет, и отписаться будет нечем`)] : []),
    ...(ways.has('unsubscribe') ? [] : [error('В письме нет ссылки «Отписаться»')]),
  ]
}

const kilobytes = (bytes: number): string => (bytes / 1000).toLocaleString('ru-RU', { maximumFractionDigits: 1 })
