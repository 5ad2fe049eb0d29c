import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import type { Attention } from './attention-of.ts'

/** What needs attention, each with its one way out. */
export function AttentionList({ items }: { readonly items: readonly Attention[] }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby="attention" className="grid gap-4">
      <h2 id="attention" className="text-xl">
        Стоит сделать
      </h2>
      <ul className="grid gap-3">
        {items.map(({ icon, tone, title, text, href, action }) => (
          <li
            key={title}
            className={cx(
              'grid gap-x-4 gap-y-3 rounded-lg p-4 sm:grid-cols-[auto_1fr_auto] sm:items-center sm:p-5',
              tone === 'urgent' ? 'bg-signal-wash' : 'bg-ground',
            )}
          >
            <Icon name={icon} className="size-6 max-sm:hidden" />
            <div className="grid min-w-0 gap-0.5">
              <h3 className="text-base">{title}</h3>
              <p className="max-w-prose text-sm text-pretty text-muted">{text}</p>
            </div>
            <LinkButton href={route(href)} variant={tone === 'urgent' ? 'primary' : 'secondary'}>
              {action}
              <span className="sr-only">: {title}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
