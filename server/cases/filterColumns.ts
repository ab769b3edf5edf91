import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'

type Filtered = 'state' | 'severity' | 'teamId' | 'topicId' | 'remedy' | 'awaits' | 'locale'
type Term = 'dueAt' | 'dueSoonAt' | 'atRiskAt' | 'waitsUntil' | 'heldUntil'

/** Columns that every list of cases is filtered by. */
export function filteredBy(t: Record<Filtered, AnySQLiteColumn>): AnySQLiteColumn[] {
  return [t.state, t.severity, t.teamId, t.topicId, t.remedy, t.awaits, t.locale]
}

/** Columns of how long a case still has. */
export function terms(t: Record<Term, AnySQLiteColumn>): AnySQLiteColumn[] {
  return [t.dueAt, t.dueSoonAt, t.atRiskAt, t.waitsUntil, t.heldUntil]
}
