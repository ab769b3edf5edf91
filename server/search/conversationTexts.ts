import { eq, inArray } from 'drizzle-orm'
import { cases } from '../cases/table.ts'
import { messages, notes } from '../conversation/table.ts'
import type { Source } from './document.ts'

/** What is written on a case is for those who may read both: conversations, and cases of this kind. */
const permissionFor = (kind: string) => `conversation:read ${kind}:read`

export const noteTexts: Source = {
  resource: 'notes',
  read: async (db, ids) => {
    const rows = await db
      .select({ id: notes.id, body: notes.body, at: notes.at, caseId: cases.id, ...ofCase })
      .from(notes)
      .innerJoin(cases, eq(cases.id, notes.caseId))
      .where(inArray(notes.id, [...ids]))
    return rows.map((row) => ({
      id: row.id,
      caseId: row.caseId,
      permission: permissionFor(row.kind),
      title: row.number,
      text: row.body,
      found: [row.body],
      at: row.at,
    }))
  },
}

export const messageTexts: Source = {
  resource: 'messages',
  read: async (db, ids) => {
    const rows = await db
      .select({
        id: messages.id,
        subject: messages.subject,
        body: messages.body,
        at: messages.at,
        caseId: cases.id,
        ...ofCase,
      })
      .from(messages)
      .innerJoin(cases, eq(cases.id, messages.caseId))
      .where(inArray(messages.id, [...ids]))
    return rows.map((row) => ({
      id: row.id,
      caseId: row.caseId,
      permission: permissionFor(row.kind),
      title: row.number,
      text: [row.subject, row.body].filter((part) => part !== '').join(' — '),
      found: [row.subject, row.body],
      at: row.at,
    }))
  },
}

const ofCase = { kind: cases.kind, number: cases.number }
