import type { ReactNode } from 'react'
import { ActionButton } from '../action-button.tsx'
import { Paragraph, Small, Title } from '../text.tsx'
import type { CodeFacts } from './account-facts.ts'
import { BigCode } from './big-code.tsx'
import { NotYou } from './not-you.tsx'
import { howLong } from './words.ts'

/** A letter with a code and, for whoever reads it on the same device, the same as a link. */
export function CodeLetter({ title, facts, action, notYou, children }: {
  title: string
  facts: CodeFacts
  /** What the button says. */
  action: string
  /** What to do when somebody else has asked for the code. */
  notYou: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <Title>{title}</Title>
      <Paragraph>{children}</Paragraph>
      <BigCode code={facts.code} />
      <Paragraph>Или откройте ссылку:</Paragraph>
      <ActionButton href={facts.href} label={action} />
      <Small apart>
        Код и ссылка действуют {howLong(facts)}, и только один раз. Никому их не сообщайте: мы никогда о них не спрашиваем.
      </Small>
      <NotYou>{notYou}</NotYou>
    </>
  )
}
