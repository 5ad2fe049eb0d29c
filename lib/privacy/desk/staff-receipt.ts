import { renderReceipt } from '../receipt.ts'
import type { AppealFile } from './get-appeal-file.ts'

/** The dated receipt of a request or claim for whoever works on it: without its contact. A4. */
export function renderStaffReceipt(file: AppealFile): Promise<Buffer> {
  return renderReceipt({ ...file, token: '', reply: null, blocked: file.blockId !== null, extensionReason: null })
}
