import { render } from '@react-email/render'
import { plainText } from '#lib/mail/plain-text.ts'
import type { Block } from '../blocks.ts'
import { AdLayout } from './ad-layout.tsx'
import { BlockView } from './block-view.tsx'
import { inLetter } from './in-letter.ts'
import type { LetterFacts } from './letter-facts.ts'

export type LetterContent = { readonly subject: string; readonly preheader: string; readonly blocks: readonly Block[] }

/** A letter as HTML and as text, with marks where something is filled in. Pure: the same content and facts give the same letter. */
export async function renderLetter({ subject, preheader, blocks }: LetterContent, facts: LetterFacts, notice: string | null = null) {
  const title = inLetter(subject)
  const html = await render(
    <AdLayout subject={title} preheader={inLetter(preheader)} facts={facts} notice={notice}>
      {blocks.map((block, index) => <BlockView key={index} block={block} facts={facts} first={index === 0} />)}
    </AdLayout>,
  )
  // React asks browsers to load pictures early and marks its seams; in a letter that is noise. (`<!--[if mso]>` stays.)
  const letter = html.replaceAll(/<link rel="preload"[^>]*>|<!--(?:[ $]|\/\$|html|head|body)-->/g, '')
  return { subject: title, preheader: inLetter(preheader), html: letter, text: plainText(letter) }
}
