import { Icon } from '#components/ui/icon.tsx'
import { permissionNames, permissions, roleNames } from '#lib/auth/permissions.ts'
import { StaffRole } from '#lib/db/generated/enums.ts'

const roles = Object.values(StaffRole)
const rows = Object.entries(permissions)

/** Who may do what, straight from the table that every page and action asks. */
export function PermissionTable() {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways on a phone must be reachable by keys
    <div role="region" aria-label="Права по ролям" tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">Какие права есть у каждой роли</caption>
        <thead>
          <tr className="text-left text-xs text-muted">
            <th scope="col" className="h-9 px-4 font-medium">
              Право
            </th>
            {roles.map((role) => (
              <th key={role} scope="col" className="px-2 text-center font-medium">
                {roleNames[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([permission, having]) => (
            <tr key={permission} className="border-t border-line">
              <th scope="row" className="min-w-56 px-4 py-1.5 text-left font-normal">
                {nameOf(permission)} <span className="text-xs whitespace-nowrap text-muted">{permission}</span>
              </th>
              {roles.map((role) => (
                <td key={role} className="px-2 text-center">
                  {having.some((each) => each === role) ? (
                    <>
                      <Icon name="check" className="inline size-4 text-positive" />
                      <span className="sr-only">есть</span>
                    </>
                  ) : (
                    <span className="sr-only">нет</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function nameOf(permission: string): string {
  return Object.entries(permissionNames).find(([code]) => code === permission)?.[1] ?? permission
}
