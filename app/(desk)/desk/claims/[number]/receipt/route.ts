import { staffFile } from '#lib/auth/staff-file.ts'
import { getClaimFile } from '#lib/privacy/desk/get-appeal-file.ts'
import { renderStaffReceipt } from '#lib/privacy/desk/staff-receipt.ts'

export const dynamic = 'force-dynamic'

/** The dated receipt, without the contact. */
export function GET(_request: Request, { params }: RouteContext<'/desk/claims/[number]/receipt'>): Promise<Response> {
  return staffFile('claims.read', async (staff) => {
    const file = await getClaimFile(staff, (await params).number)
    return file && { type: 'application/pdf', name: `claim-${file.number}.pdf`, body: await renderStaffReceipt(file) }
  })
}
