import { ActionButton } from '../action-button.tsx'
import { Small, TextLink } from '../text.tsx'

/** The way to the points, and the way out of these letters: one click, no sign-in. */
export function LetterEnd({ href, offHref }: { href: string; offHref: string }) {
  return (
    <>
      <ActionButton href={href} label="Мои бонусы" />
      <Small apart>
        Не&nbsp;нужны такие письма? <TextLink href={offHref}>Отзовите согласие</TextLink>&nbsp;— бонусы от&nbsp;этого не&nbsp;изменятся.
      </Small>
    </>
  )
}
