import type { ReactNode } from 'react'
import { Icon, type IconName } from '#components/ui/icon.tsx'

export type Fact = { readonly icon: IconName; readonly title: string; readonly text: ReactNode }

/** The gist of a page in two or three cards. */
export function FactCards({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul className="mt-8 grid gap-4 sm:grid-cols-3">
      {facts.map(({ icon, title, text }) => (
        <li key={title} className="grid content-start gap-2 rounded-lg bg-ground p-5">
          <Icon name={icon} className="size-6" />
          <h2 className="mt-2 text-lg">{title}</h2>
          <p className="text-sm text-muted">{text}</p>
        </li>
      ))}
    </ul>
  )
}
