import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DropPurpose } from '#components/desk/policy/drop-purpose.tsx'
import { PurposeFacts } from '#components/desk/policy/purpose-facts.tsx'
import { PurposeForm } from '#components/desk/policy/purpose-form.tsx'
import { PurposeList } from '#components/desk/policy/purpose-list.tsx'
import { Simulation } from '#components/desk/policy/simulation.tsx'
import { stateWords } from '#components/desk/policy/version-words.ts'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { documentAddress, documentCodeOf } from '#lib/policy/desk/document-address.ts'
import { readRegistry } from '#lib/policy/desk/read-registry.ts'
import { simulateChange } from '#lib/policy/simulate-change.ts'

export const metadata: Metadata = { title: 'Перечень целей' }

export default async function PurposesPage({ params, searchParams }: PageProps<'/desk/policy/[document]/purposes'>) {
  const code = documentCodeOf((await params).document)
  const address = `${documentAddress(code)}/purposes`
  const staff = await staffOf('policy.read', address)
  if (code !== 'policy') return <MissingInDesk />
  const query = await searchParams
  const registry = await readRegistry()
  const { number, state, hash, purposes, dropped } = registry
  const isOpen = state === 'draft' || state === 'approved'
  const mayEdit = roleFor(staff.roles, 'policy.draft') !== null && state !== 'approved'
  const isNew = mayEdit && query.new !== undefined
  const shown = isNew ? null : (purposes.find((purpose) => purpose.code === query.purpose) ?? purposes[0] ?? null)
  const foreseen = isOpen ? await simulateChange(code) : null
  return (
    <DeskPage
      title="Перечень целей" back={{ href: documentAddress(code), text: 'Политика' }} badge={isOpen && <StateBadge tone={stateWords[state].tone}>{`редакция ${number}, ${stateWords[state].text}`}</StateBadge>}
      actions={mayEdit && <LinkButton href={route(`${address}?new`)} prefetch={false} variant="secondary" size="s">Новая цель</LinkButton>}
      intro={introOf(mayEdit, isOpen, number)}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[17rem_minmax(0,1fr)] xl:grid-cols-[17rem_minmax(0,1fr)_22rem]">
        <PurposeList address={address} purposes={purposes} dropped={dropped} current={shown?.code ?? null} chosen={isNew || query.purpose !== undefined} />
        <DeskSection
          title={shown?.title ?? 'Новая цель'}
          action={shown && mayEdit && purposes.length > 1 && <DropPurpose code={shown.code} title={shown.title} seen={hash} back={address} />}
        >
          {mayEdit
            ? <PurposeForm key={`${shown?.code ?? ''}${hash}`} purpose={shown} seen={hash} clauses={registry.clauses} recipients={registry.recipients} address={address} />
            : shown && <PurposeFacts purpose={shown} recipients={registry.recipients} />}
        </DeskSection>
        <div className="min-w-0 lg:max-xl:col-span-2">
          <DeskSection title="Если опубликовать">
            {foreseen
              ? <Simulation foreseen={foreseen} titles={new Map([...purposes, ...dropped].map((purpose) => [purpose.code, purpose.title]))} />
              : <p className="text-muted">Ничего не готовится: цели те же, что действуют. После первого сохранения здесь видно, какие цели стали шире и чьи согласия приостановятся.</p>}
          </DeskSection>
        </div>
      </div>
    </DeskPage>
  )
}

function introOf(mayEdit: boolean, isOpen: boolean, number: number): string {
  const what = 'По этому перечню магазин и работает: какие данные, на каком основании, кому и сколько.'
  if (!mayEdit) return what
  return isOpen
    ? `${what} Вы правите черновик редакции ${number}: сохранив, вы становитесь его автором, и утвердит его другой человек.`
    : `${what} Действующая редакция не изменится: первое сохранение начнёт черновик редакции ${number + 1} с тем же текстом.`
}
