import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { GiveRoleForm } from '#components/desk/staff/give-role-form.tsx'
import { PermissionTable } from '#components/desk/staff/permission-table.tsx'
import { RoleList } from '#components/desk/staff/role-list.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { giveRole, takeRole } from '#lib/staff/actions.ts'
import { listStaff, type StaffMember } from '#lib/staff/list-staff.ts'
import { formatDate } from '#lib/text/format-moment.ts'

export const metadata: Metadata = { title: 'Сотрудники' }

const columns: readonly Column<StaffMember>[] = [
  { key: 'name', title: 'Имя', grow: true, cell: ({ name, email }) => (
    <>
      <span className="font-medium">{name}</span>
      <span className="block text-xs wrap-anywhere text-muted">{email}</span>
    </>
  ) },
  { key: 'roles', title: 'Роли', cell: ({ personId, name, roles }) => <RoleList personId={personId} name={name} roles={roles} take={takeRole} /> },
  { key: 'factor', title: 'Второй фактор', from: 'md', cell: ({ secondFactor }) => <StateBadge tone={secondFactor ? 'positive' : 'caution'}>{secondFactor ? 'включён' : 'не включён'}</StateBadge> },
  { key: 'seen', title: 'Сеанс', from: 'lg', cell: ({ lastSeenAt }) => <span className="whitespace-nowrap text-muted">{lastSeenAt ? formatDate(lastSeenAt) : 'нет'}</span> },
]

export default async function StaffPage() {
  await staffOf('staff.manage', '/desk/staff')
  const staff = await listStaff()
  return (
    <DeskPage title="Сотрудники" intro="Кто здесь работает и что может. Роль меняет права сразу: сеансы сотрудника завершаются.">
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <DeskTable
          caption="Сотрудники и их роли"
          rows={staff}
          rowKey={({ personId }) => personId}
          columns={columns}
        />
        <DeskSection title="Дать роль">
          <GiveRoleForm action={giveRole} />
        </DeskSection>
      </div>
      <DeskSection title="Таблица прав" flush>
        <PermissionTable />
      </DeskSection>
    </DeskPage>
  )
}
