import { createHash } from 'node:crypto'

/** Id of a campaign's message in the register of disclosures and in its Message-ID: the same however often it is handed over. UUID v8 (RFC 9562). */
export function messageUuid(campaignId: string, subjectId: string, occurrence: number): string {
  const bytes = createHash('sha256').update(`${campaignId} ${subjectId} ${occurrence}`).digest()
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
