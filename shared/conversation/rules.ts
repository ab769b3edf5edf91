import type { FieldErrors } from '../errors.ts'
import type { IntakeMessage, MessageState, WriteMessage } from './schema.ts'

/** How long a message waits before it leaves, so that its author can take it back. House rule. */
export const takeBackMs = 10_000
/** How long the author of a note may change it. House rule: long enough for a slip, too short to rewrite history. */
export const editMs = 15 * 60_000
/** What goes with one message, in bytes: most mail servers turn away more than 25 MB, and mail grows by a third on its way. */
export const mostFileBytes = 18 * 1024 * 1024
/** A clock of another system may be a little ahead of ours. */
const leewayMs = 5 * 60_000

/** Until when its author may take the message back; null when it can no longer be. */
export function returnableUntil(message: {
  state: MessageState
  attempts: number
  nextAttemptAt: Date | null
}): Date | null {
  return message.state === 'queued' && message.attempts === 0 ? message.nextAttemptAt : null
}

export const editableUntil = (note: { at: Date }): Date => new Date(note.at.getTime() + editMs)

/** What is wrong with a message by field; empty when nothing is. */
export function wrongMessage(message: WriteMessage, now: Date): FieldErrors {
  const { direction = 'out', channel = 'email', fileIds = [], at } = message
  if (direction === 'in') {
    return { ...(fileIds.length > 0 && { fileIds: 'only messages to the seller carry files' }), ...wrongTime(at, now) }
  }
  return {
    ...(channel !== 'email' && { channel: 'messages to the seller go by e-mail' }),
    ...(at !== undefined && { at: 'is not known here' }),
  }
}

export function wrongIntake(message: IntakeMessage, now: Date): FieldErrors {
  const isAimless = message.caseNumber === undefined && message.sellerExternalId === undefined
  return { ...(isAimless && { caseNumber: 'is required' }), ...wrongTime(message.at, now) }
}

const wrongTime = (at: string | undefined, now: Date): FieldErrors =>
  at !== undefined && Date.parse(at) > now.getTime() + leewayMs ? { at: 'lies in the future' } : {}
