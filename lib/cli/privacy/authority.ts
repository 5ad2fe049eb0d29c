import { writeFile } from 'node:fs/promises'
import { approveAuthorityRequest } from '#lib/disclosures/approve-authority-request.ts'
import { recordAuthorityRequest } from '#lib/disclosures/record-authority-request.ts'
import { authorityRequestSchema } from '#lib/disclosures/schema.ts'
import { exportForAuthority } from '#lib/privacy/export/export-for-authority.ts'
import type { PrivacyCommand } from '../privacy.ts'

type Asked = Extract<PrivacyCommand, readonly ['authority', ...unknown[]]>

/** The journal of requests by state bodies (5.3), and what is given by them. */
export async function authority(asked: Asked, by: string): Promise<string> {
  if (asked[1] === 'record') {
    const [, , body, law, scope] = asked
    return `Request ${await recordAuthorityRequest(authorityRequestSchema.parse({ body, law, scope }))} stands in the journal. Two people decide.`
  }
  if (asked[1] === 'export') {
    const [, , number, contact, categories, file] = asked
    await exportForAuthority({ number, contact, categories }, (json) => writeFile(file, json, { mode: 0o600, flag: 'wx' }))
    return `Written to ${file}; the register of disclosures says so.`
  }
  const outcome = await approveAuthorityRequest(asked[2], by, asked[1] === 'grant' ? 'granted' : 'refused')
  return outcome === 'first' ? `You have looked at request ${asked[2]}; another person decides.` : `Request ${asked[2]} is ${outcome}.`
}
