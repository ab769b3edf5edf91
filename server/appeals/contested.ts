import { eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Contested, MilderMeasure, Verdict } from '#shared/appeals/contested.ts'
import type { Relied, Restanding } from '#shared/appeals/schema.ts'
import type { Actor } from '../audit/record.ts'
import { cases, decisions } from '../cases/table.ts'
import type { Db, Tx } from '../db/database.ts'
import {
  type AppealStep,
  casesStandingOn,
  decisionsAgainst,
  followAppeal,
  readContested,
  readReliedOn,
} from '../suspensions/commands.ts'
import {
  findInfringement,
  followInfringement,
  infringementReliedOn,
  infringementsAgainst,
} from './contestedCounterfeit.ts'

export type { AppealStep }

/** What an appeal asks of the kind of case that it contests. */
type ContestedKind = {
  find: (db: Db, decisionId: string) => Promise<Contested | null>
  against: (db: Db, sellerId: string, atMost: number) => Promise<string[]>
  /** Whether a milder measure can take the place of what is contested, or it only stands or ends. */
  canBeMilder: boolean
  reliedOn: (db: Db, decisionId: string, now: Date) => Promise<Static<typeof Relied> | null>
  standingOn: (db: Db, decisionId: string) => Promise<Restanding[]>
  follow: (
    tx: Tx,
    caseId: string,
    step: AppealStep,
    told: Verdict & { milder?: MilderMeasure },
    actor: Actor,
    now: Date,
  ) => Promise<void>
}

/** Whose decisions can be contested. */
const contestedKinds: Record<string, ContestedKind> = {
  suspensions: {
    find: readContested,
    against: decisionsAgainst,
    reliedOn: readReliedOn,
    standingOn: casesStandingOn,
    follow: followAppeal,
    canBeMilder: true,
  },
  counterfeits: {
    find: findInfringement,
    against: infringementsAgainst,
    reliedOn: infringementReliedOn,
    standingOn: casesStandingOn,
    follow: followInfringement,
    canBeMilder: false,
  },
}

export function contestedKind(name: string): ContestedKind {
  const kind = contestedKinds[name]
  if (!kind) throw new Error(`decisions of ${name} cannot be contested`)
  return kind
}

/** The decision as an appeal sees it; null when it put nothing in force or is of a kind that cannot be contested. */
export async function findContested(db: Db, decisionId: string): Promise<Contested | null> {
  const [row] = await db
    .select({ kind: cases.kind })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(eq(decisions.id, decisionId))
  return (row && contestedKinds[row.kind]?.find(db, decisionId)) ?? null
}

/** Everything of a seller that could be contested, newest first. */
export async function contestedOf(db: Db, sellerId: string): Promise<Contested[]> {
  const found: Contested[] = []
  for (const kind of Object.values(contestedKinds)) {
    for (const id of await kind.against(db, sellerId, 20)) {
      const contested = await kind.find(db, id)
      if (contested) found.push(contested)
    }
  }
  return found.sort((a, b) => b.decidedAt.getTime() - a.decidedAt.getTime())
}
