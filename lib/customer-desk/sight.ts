import type { StaffRole } from '#lib/db/generated/enums.ts'

/** The role in which somebody sees people: whoever is the privacy officer, too, sees those whose data are blocked (6.2.4). */
export function sightOf({ roles, role }: { readonly roles: readonly StaffRole[]; readonly role: StaffRole }): StaffRole {
  return roles.includes('privacy_officer') ? 'privacy_officer' : role
}

export const seesBlocked = (role: StaffRole): boolean => role === 'privacy_officer'
