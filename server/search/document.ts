import type { SearchResource } from '#shared/search/schema.ts'
import type { Db } from '../db/database.ts'

/** A text that can be found. */
export type Document = {
  id: string
  caseId: string | null
  /** Who may find it; of two with a space between, both are needed. */
  permission: string
  /** Shown with a hit, the second as an excerpt. */
  title: string
  text: string
  /** By what it is found: may be less than is shown, and more. */
  found: string[]
  /** Numbers by which it is found only when they are asked for as a whole. */
  whole?: string[]
  at: Date
}

/** What can be found of one resource. A text that `read` does not give any more is no longer found. */
export type Source = {
  resource: SearchResource
  read: (db: Db, ids: readonly string[]) => Promise<Document[]>
}
