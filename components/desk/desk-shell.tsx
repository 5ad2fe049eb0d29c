import type { ReactNode } from 'react'
import type { Leave } from '#components/account/sign-out.tsx'
import { SkipLink } from '#components/layout/skip-link.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { DeskNav, NAV_ID } from './desk-nav.tsx'
import { DeskKeys } from './keys/desk-keys.tsx'
import type { LookUp } from './keys/palette.tsx'
import { PaletteButton } from './keys/palette-button.tsx'
import { DeskToaster } from './toaster.tsx'

type Props = {
  readonly roles: readonly StaffRole[]
  readonly name: string
  readonly demo: boolean
  readonly leave: Leave
  readonly lookUp: LookUp
  readonly children: ReactNode
}

/** The desk around its pages: the rooms at the left, on phones behind a button; notices in the corner. */
export function DeskShell({ children, lookUp, ...staff }: Props) {
  return (
    <>
      <SkipLink />
      <div className="grid flex-1 content-start [--header:0px] max-lg:[--header:52px] lg:grid-cols-[14.5rem_minmax(0,1fr)] lg:content-stretch">
        <header className="sticky top-0 z-30 flex h-(--header) items-center gap-2 border-b border-line bg-surface px-2 lg:hidden print:hidden">
          <button type="button" popoverTarget={NAV_ID} aria-label="Разделы" className="grid size-11 place-items-center rounded-sm hover:bg-ground">
            <Icon name="menu" className="size-5" />
          </button>
          <p className="mr-auto font-semibold">Рабочий стол</p>
          {staff.roles.length > 0 && <PaletteButton small />}
        </header>
        <DeskNav {...staff} />
        <main id="main" tabIndex={-1} className="min-w-0 outline-none">
          {children}
        </main>
      </div>
      {staff.roles.length > 0 && <DeskKeys roles={staff.roles} lookUp={lookUp} />}
      <DeskToaster />
    </>
  )
}
