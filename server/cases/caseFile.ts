import { asc, eq } from 'drizzle-orm'
import type { CaseFile } from '#shared/cases/schema.ts'
import { maskEmail } from '#shared/sellers/masks.ts'
import type { Db } from '../db/database.ts'
import { notices } from '../notices/table.ts'
import { decisions, effects } from './table.ts'

/** Everything that hangs on one case, oldest first. */
export async function readCaseFile(db: Db, caseId: string): Promise<CaseFile> {
  const [decided, caused, told] = await Promise.all([
    db
      .select()
      .from(decisions)
      .where(eq(decisions.caseId, caseId))
      .orderBy(asc(decisions.decidedAt), asc(decisions.id)),
    db
      .select()
      .from(effects)
      .where(eq(effects.caseId, caseId))
      .orderBy(asc(effects.queuedAt), asc(effects.position), asc(effects.id)),
    db.select().from(notices).where(eq(notices.caseId, caseId)).orderBy(asc(notices.queuedAt), asc(notices.id)),
  ])
  return {
    decisions: decided.map((row) => ({
      id: row.id,
      action: row.action,
      fromState: row.fromState,
      toState: row.toState,
      actorKind: row.actorKind,
      actorId: row.actorId,
      actorName: row.actorName,
      body: row.body,
      isVoided: row.isVoided,
      decidedAt: row.decidedAt.toISOString(),
    })),
    effects: caused.map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      attempts: row.attempts,
      lastError: row.lastError,
      queuedAt: row.queuedAt.toISOString(),
      appliedAt: row.appliedAt?.toISOString() ?? null,
      detail: row.payload,
    })),
    notices: told.map((row) => ({
      id: row.id,
      template: row.template,
      templateVersion: row.templateVersion,
      locale: row.locale,
      recipient: maskEmail(row.recipient),
      subject: row.subject,
      body: row.body,
      state: row.state,
      attempts: row.attempts,
      lastError: row.lastError,
      queuedAt: row.queuedAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
    })),
  }
}
