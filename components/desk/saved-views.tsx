import type { Staff } from '#lib/auth/current-staff.ts'
import { dropOwnView, saveOwnView } from '#lib/desk/actions.ts'
import { listSavedViews } from '#lib/desk/saved-views.ts'
import { type ViewList, viewQuery } from '#lib/desk/view-lists.ts'
import { SavedViewRow } from './saved-view-row.tsx'

type Props = {
  readonly staff: Pick<Staff, 'personId'>
  readonly list: ViewList
  /** The address of the list, without a query. */
  readonly href: string
  /** The query string that the list shows now; without «?». */
  readonly query: string
}

/** What somebody has saved of this list, and the way to save what it shows now. Stands above the FilterBar, not in it: it has a form of its own. */
export async function SavedViews({ staff, list, href, query }: Props) {
  const views = await listSavedViews(staff.personId, list)
  return <SavedViewRow views={views} list={list} href={href} query={viewQuery(query)} save={saveOwnView} drop={dropOwnView} />
}
