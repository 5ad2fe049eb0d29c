import Link from 'next/link'
import { route } from '#components/ui/route.ts'

/** «Пункт 4.1.9 политики»: where the policy names a purpose. */
export function ClauseLink({ clause }: { readonly clause: string }) {
  return (
    <Link href={route(`/privacy#${clause}`)} prefetch={false} className="link inline-flex min-h-6 items-center">
      Пункт&nbsp;{clause} политики
    </Link>
  )
}
