import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { clockLeft } from '#components/desk/incidents/clock-left.ts'
import { CloseIncident, TellPeople } from '#components/desk/incidents/incident-end.tsx'
import { NoticePanel } from '#components/desk/incidents/notice-panel.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { now } from '#lib/clock/clock.ts'
import { getIncidentFile } from '#lib/privacy/desk/read-incidents.ts'
import { formatMoment } from '#lib/text/format-moment.ts'

export const metadata: Metadata = { title: 'Инцидент' }

export default async function IncidentPage({ params }: PageProps<'/desk/incidents/[number]'>) {
  const { number: given } = await params
  const staff = await staffOf('incidents.read', `/desk/incidents/${given}`)
  const incident = await getIncidentFile(given)
  if (!incident) return <MissingInDesk />
  const { number, drill, how, cause, harm, measures, people, identifiers, detectedAt, closedAt, lessons, told, fine, where, what, peopleToldAt } = incident
  const open = closedAt === null && roleFor(staff.roles, 'incidents.edit') !== null
  const clocks = [
    { which: 'notice' as const, title: 'Первичное уведомление, 24 часа', due: incident.noticeDue, done: incident.noticedAt, text: incident.noticeText },
    { which: 'results' as const, title: 'Результаты расследования, 72 часа', due: incident.resultsDue, done: incident.resultsAt, text: incident.resultsText },
  ]
  return (
    <DeskPage
      title={drill ? <>Учения №&nbsp;{number}</> : <>Инцидент №&nbsp;{number}</>} back={{ href: '/desk/incidents', text: 'Инциденты' }}
      badge={<StateBadge tone={closedAt ? 'neutral' : drill ? 'signal' : 'danger'}>{drill ? 'учения' : closedAt ? 'закрыт' : 'открыт'}</StateBadge>} intro={how}
    >
      {drill && <Alert tone="info" title="УЧЕНИЯ">Счёт людей и часы настоящие, остальное — легенда. Никому ничего не уходит, в число инцидентов учения не входят.</Alert>}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-4">
          {clocks.map(({ which, title, due, done, text }) => {
            const left = clockLeft(due, done, now())
            return (
              <DeskSection key={which} title={title} action={(closedAt === null || done !== null) && <StateBadge tone={left.tone}>{left.text}</StateBadge>}>
                <p className="text-muted">{done ? `Отмечено: ${formatMoment(done)}` : `До ${formatMoment(due)}`}</p>
                <NoticePanel number={number} which={which} text={text} editable={open && done === null} drill={drill} />
              </DeskSection>
            )
          })}
        </div>
        <div className="grid gap-4">
          <DeskSection title="Сведения">
            <Facts facts={[
              { term: 'Обнаружен', value: formatMoment(detectedAt) },
              { term: 'Людей', value: people.toLocaleString('ru') },
              { term: 'Записей', value: identifiers.toLocaleString('ru') },
              { term: 'Где', value: where.join(', ') },
              { term: 'Какие данные', value: what.join('; ') },
              { term: 'Причина', value: cause },
              { term: 'Вред', value: harm },
              { term: 'Меры', value: measures },
              { term: 'Штраф', value: fine },
            ]} />
          </DeskSection>
          {!drill && (
            <DeskSection title="Люди">
              <p>{peopleToldAt ? `Пишем с ${formatMoment(peopleToldAt)}: поставлено в очередь ${told.toLocaleString('ru')}.` : 'Им ещё не написано.'}</p>
              {open && !peopleToldAt && <div><TellPeople number={number} people={people} /></div>}
            </DeskSection>
          )}
          <DeskSection title="Итог">
            {lessons && <p className="whitespace-pre-line">{lessons}</p>}
            {open && <CloseIncident number={number} drill={drill} />}
            {!open && !lessons && <p className="text-muted">Ещё не закрыт.</p>}
          </DeskSection>
        </div>
      </div>
    </DeskPage>
  )
}
