import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { Findings } from '#components/desk/policy/findings.tsx'
import { Simulation } from '#components/desk/policy/simulation.tsx'
import { Approve, Discard, Publish } from '#components/desk/policy/version-actions.tsx'
import { VersionTable } from '#components/desk/policy/version-table.tsx'
import { stateWords } from '#components/desk/policy/version-words.ts'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { Changes } from '#components/policy/changes.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { staffMark } from '#lib/auth/staff-mark.ts'
import { now } from '#lib/clock/clock.ts'
import { documentAddress, documentCodeOf } from '#lib/policy/desk/document-address.ts'
import { readAnyVersion } from '#lib/policy/desk/read-any-version.ts'
import { readDocuments } from '#lib/policy/desk/read-documents.ts'
import { simulateChange } from '#lib/policy/simulate-change.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'
import { isoDay } from '#lib/text/iso-day.ts'

export const metadata: Metadata = { title: 'Документ' }

export default async function DocumentPage({ params }: PageProps<'/desk/policy/[document]'>) {
  const code = documentCodeOf((await params).document)
  const address = documentAddress(code)
  const staff = await staffOf('policy.read', address)
  const [document] = await readDocuments(code)
  if (!document) return <MissingInDesk />
  const { title, versions, inForce, open } = document
  const before = open && (versions.find(({ number }) => number === open.number - 1) ?? null)
  const [draft, former, foreseen, nameOf] = await Promise.all([
    open && readAnyVersion(code, open.number), before && readAnyVersion(code, before.number), open && simulateChange(code),
    staffNames(versions.flatMap(({ author, approver }) => [author, approver])),
  ])
  const names = new Map(versions.flatMap(({ author, approver }) => [author, approver]).flatMap((mark) => (mark === null ? [] : [[mark, nameOf(mark) ?? mark]])))
  const mayDraft = roleFor(staff.roles, 'policy.draft') !== null
  const mayApprove = roleFor(staff.roles, 'policy.approve') !== null
  const mine = open?.author === staffMark(staff)
  return (
    <DeskPage
      title={title} back={{ href: '/desk/policy', text: 'Документы' }}
      actions={<>
        {code === 'policy' && <LinkButton href={route(`${address}/purposes`)} prefetch={false} variant="secondary" size="s">Перечень целей</LinkButton>}
        {mayDraft && open?.state !== 'approved' && code !== 'bonus-rules' && (
          <LinkButton href={route(`${address}/edit`)} prefetch={false} variant="secondary" size="s">{open ? 'Править черновик' : 'Новая редакция'}</LinkButton>
        )}
      </>}
      intro={code === 'bonus-rules' && 'Этот текст составлен из чисел программы и публикуется вместе с ними в комнате «Бонусы».'}
    >
      {open && foreseen && (
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
          <DeskSection title={`Редакция ${open.number}: что изменится`}>
            {draft && former && <div className="max-w-3xl"><Changes before={former.view} after={draft.view} headingLevel="h3" /></div>}
            {!former && <p className="text-muted">Первая редакция: сравнивать не с чем.</p>}
          </DeskSection>
          <div className="grid gap-4">
            <DeskSection title="Решение" action={<StateBadge tone={stateWords[open.state].tone}>{stateWords[open.state].text}</StateBadge>}>
              <p className="text-muted">Автор: {names.get(open.author)}{open.approver && `; утвердил: ${names.get(open.approver)}`}</p>
              {mayApprove && open.state === 'draft' && (mine ? <p>Вы автор: утвердить должен другой человек.</p> : <div><Approve code={code} number={open.number} /></div>)}
              {mayApprove && open.state === 'approved' && <Publish code={code} number={open.number} today={isoDay(now())} />}
              {mayDraft && <div><Discard code={code} number={open.number} /></div>}
            </DeskSection>
            <DeskSection title="Если опубликовать">
              <Simulation foreseen={foreseen} titles={new Map([...(former?.purposes ?? []), ...(draft?.purposes ?? [])].map((purpose) => [purpose.code, purpose.title]))} />
            </DeskSection>
            <DeskSection title="Проверка">
              <Findings findings={foreseen.findings} />
            </DeskSection>
          </div>
        </div>
      )}
      <VersionTable versions={versions} inForce={inForce?.number ?? null} names={names} />
    </DeskPage>
  )
}
