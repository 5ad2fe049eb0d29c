import Link from 'next/link'
import { route } from '#components/ui/route.ts'

/** For whoever has an account: what it knows need not be typed. The cart comes along. */
export function SignInHint() {
  return (
    <p className="-my-3 text-sm text-muted">
      Есть личный кабинет?{' '}
      <Link href={route('/sign-in?next=/checkout')} prefetch={false} className="link inline-flex min-h-11 items-center">
        Войти
      </Link>
    </p>
  )
}
