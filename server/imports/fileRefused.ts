import type { FileFailure } from '#shared/imports/schema.ts'
import type { FileReason } from '#shared/imports/words.ts'

/** The file as a whole cannot be read on: why, and where in it. */
export class FileRefused extends Error {
  readonly failure: FileFailure

  constructor(reason: FileReason, place: { line?: number; column?: string | null } = {}) {
    super(reason)
    this.name = 'FileRefused'
    this.failure = { reason, line: place.line ?? null, column: place.column ?? null }
  }
}
