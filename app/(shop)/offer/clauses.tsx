import type { ReactNode } from 'react'
import { InfoSection } from '#components/info/info-section.tsx'

type Props = {
  readonly number: number
  readonly title: string
  readonly clauses: readonly ReactNode[]
  readonly children?: ReactNode
}

/** A numbered section of the offer; clause 4.2 has the anchor `4.2`, so that anybody can point at it. */
export function Clauses({ number, title, clauses, children }: Props) {
  return (
    <InfoSection id={`section-${number}`} title={`${number}. ${title}`} dense>
      {clauses.map((clause, index) => {
        const id = `${number}.${index + 1}`
        return (
          <div key={id} id={id} className="grid grid-cols-[2.75rem_minmax(0,1fr)] scroll-mt-[calc(var(--header)+1rem)]">
            <span className="text-muted">{id}.</span>
            <div>{clause}</div>
          </div>
        )
      })}
      {children}
    </InfoSection>
  )
}
