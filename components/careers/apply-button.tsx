import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { applyPage } from './apply-page.ts'

/** The one thing to do at a vacancy. */
export function ApplyButton({ slug }: { readonly slug: string }) {
  return (
    <LinkButton href={route(applyPage(slug))} prefetch={false} size="l" wide>
      Откликнуться
    </LinkButton>
  )
}
