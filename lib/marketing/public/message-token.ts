import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env.ts'

/** One message of a campaign, and the contact it went to. */
export type MessageRef = {
  readonly campaignId: string
  readonly subjectId: string
  readonly occurrence: number
  /** The row of `subject_contacts`. */
  readonly contactId: string
}

/** A message as its return path tells it: 64 characters before the @ (RFC 5321) leave no room for the contact, which the message's basis names. */
export type ReturnedRef = Omit<MessageRef, 'contactId'>

const LINK_MAC = 16
const RETURN_MAC = 8

/** What opens the public pages of a message: ids and 128 bits of HMAC under LEDGER_SECRET, 88 characters, never stored. */
export function messageToken({ campaignId, subjectId, occurrence, contactId }: MessageRef): string {
  return withMac('message', Buffer.concat([idBytes(campaignId), idBytes(subjectId), count(occurrence), idBytes(contactId)]), LINK_MAC)
}

/** The message of a link; null when the token was not made here or has changed. */
export function messageOf(token: string): MessageRef | null {
  const bytes = withoutMac('message', token, 50, LINK_MAC)
  return bytes && { campaignId: idOf(bytes, 0), subjectId: idOf(bytes, 16), occurrence: bytes.readUInt16BE(32), contactId: idOf(bytes, 34) }
}

/** What stands in the return path of a message: 56 characters, so 64 bits of HMAC. Mail servers keep the case before the @ (RFC 5321, 2.4). */
export function returnToken({ campaignId, subjectId, occurrence }: ReturnedRef): string {
  return withMac('return', Buffer.concat([idBytes(campaignId), idBytes(subjectId), count(occurrence)]), RETURN_MAC)
}

/** The message that came back; null for whatever else somebody writes before the @. */
export function returnedOf(token: string): ReturnedRef | null {
  const bytes = withoutMac('return', token, 34, RETURN_MAC)
  return bytes && { campaignId: idOf(bytes, 0), subjectId: idOf(bytes, 16), occurrence: bytes.readUInt16BE(32) }
}

/** `bytes` and their HMAC for one purpose, base64url. */
export function withMac(purpose: string, bytes: Buffer, length: number): string {
  return Buffer.concat([bytes, mac(purpose, bytes, length)]).toString('base64url')
}

/** The `size` bytes of a token of exactly that purpose; null otherwise, also where the same bytes are written in another way. */
export function withoutMac(purpose: string, token: string, size: number, length: number): Buffer | null {
  const all = Buffer.from(token, 'base64url')
  if (all.length !== size + length || all.toString('base64url') !== token) return null
  const bytes = all.subarray(0, size)
  return timingSafeEqual(all.subarray(size), mac(purpose, bytes, length)) ? bytes : null
}

function mac(purpose: string, bytes: Buffer, length: number): Buffer {
  return createHmac('sha256', env.LEDGER_SECRET).update(`${purpose}-link\0`).update(bytes).digest().subarray(0, length)
}

export const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

export function idOf(bytes: Buffer, at: number): string {
  return bytes.toString('hex', at, at + 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function count(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
