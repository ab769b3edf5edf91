import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queues } from '#shared/dispatch/queues.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { stateNames } from '#shared/workflow/workflow.ts'
import { claimNext } from '../cases/lease.ts'
import { cases } from '../cases/table.ts'
import { verify } from '../cli/verification.ts'
import type { Database } from '../db/database.ts'
import { openDatabase } from '../db/open.ts'
import { notices } from '../notices/table.ts'
import { isPassword } from '../people/password.ts'
import { people } from '../people/table.ts'
import { suspensionKind } from '../suspensions/kind.ts'
import { teams } from '../teams/table.ts'
import { freshDatabase } from '../testing/freshDatabase.ts'
import { castOf } from './cast.ts'
import { isEmpty, seedDemo } from './demo.ts'
import { type DemoEmail, demoPeople } from './people.ts'

const now = new Date('2026-11-02T09:00:00Z')

describe('the demo', () => {
  let database: Database
  let remove: () => Promise<void>
  const letters = mkdtempSync(join(tmpdir(), 'maru-letters-'))

  beforeAll(async () => {
    const fresh = await freshDatabase()
    remove = fresh.remove
    database = await openDatabase(fresh.url)
    expect(await isEmpty(database)).toBe(true)
    await seedDemo(database, now, letters)
  }, 300_000)
  afterAll(async () => {
    await database.close()
    await remove()
    rmSync(letters, { recursive: true, force: true })
  })

  const peopleHere = () => database.db.select().from(people).orderBy(people.createdAt)

  /** The case that this person's "next case" would lease, without leasing it. */
  async function nextFor(email: DemoEmail) {
    const actor = castOf(await peopleHere())(email)
    let found: typeof cases.$inferSelect | undefined
    const undo = new Error('undo')
    await database
      .transact(async (tx) => {
        const id = await claimNext(tx, suspensionKind, actor, now)
        found = id ? (await tx.select().from(cases).where(eq(cases.id, id)))[0] : undefined
        throw undo
      })
      .catch((error) => {
        if (error !== undo) throw error
      })
    return found
  }

  it('stands up to verify: every chain, fold and figure is true', async () => {
    const failing = []
    for await (const verdict of verify(database.db, () => now, 0)) failing.push(...verdict.failing)
    expect(failing).toEqual([])
  }, 120_000)

  it('has its people in their order, who all sign in with one password', async () => {
    const rows = await peopleHere()
    expect(rows.filter((row) => row.isDemo).map((row) => row.email)).toEqual(demoPeople.map((person) => person.email))
    expect(await isPassword('demo', rows[0]?.passwordHash ?? null)).toBe(true)
    expect(await isEmpty(database)).toBe(false)
  })

  it('shows every state of a suspension, and most states of each other queue', async () => {
    const seen = await database.db.selectDistinct({ kind: cases.kind, state: cases.state }).from(cases)
    const shown = (kind: string) => seen.filter((row) => row.kind === kind).map((row) => row.state)
    expect(shown('suspensions').sort()).toEqual([...stateNames(suspensionWorkflow)].sort())
    for (const [kind, workflow] of Object.entries(queues)) {
      expect(shown(kind).length, kind).toBeGreaterThan(stateNames(workflow).length / 2)
    }
  })

  it('has a fresh case of the gravest kind waiting for an agent', async () => {
    expect(await nextFor('agent@demo')).toMatchObject({ severity: 'critical', state: 'detected', awaits: null })
  })

  it.each([
    ['lead@demo', 'suspensions:approve-temporary', 3],
    ['ops@demo', 'suspensions:approve-indefinite', 1],
    ['legal@demo', 'suspensions:approve-legal', 1],
  ] as const)('has work that only %s can sign', async (email, awaits, least) => {
    const waiting = await database.db.$count(cases, eq(cases.awaits, awaits))
    expect(Number(waiting)).toBeGreaterThanOrEqual(least)
    expect(await nextFor(email)).toBeDefined()
  })

  it.each([
    ['agent@demo', 'seller-performance'],
    ['specialist@demo', 'trust-ip'],
    ['osp@demo', 'osp-desk'],
  ] as const)('has a queue for %s by the routing rules: %s', async (email, slug) => {
    const [team] = await database.db.select().from(teams).where(eq(teams.slug, slug))
    expect(
      Number(await database.db.$count(cases, and(eq(cases.teamId, team?.id ?? ''), isNull(cases.closedAt)))),
    ).toBeGreaterThan(3)
    const next = await nextFor(email)
    expect(next?.teamId).not.toBeNull()
    expect(next?.routedBy).toMatch(/^2:/)
  })

  it('shows what no rule sent anywhere', async () => {
    expect(
      Number(await database.db.$count(cases, and(isNull(cases.routedBy), isNull(cases.closedAt)))),
    ).toBeGreaterThan(0)
  })

  it('holds no lease of somebody who is not there', async () => {
    const rows = await database.db.select({ until: cases.leaseExpiresAt }).from(cases)
    expect(rows.filter((row) => row.until && row.until > now)).toEqual([])
  })

  it('has told every seller by a letter that lies in the folder', async () => {
    const rows = await database.db.select({ state: notices.state, file: notices.deliveryRef }).from(notices)
    expect(rows.every((row) => row.state === 'sent')).toBe(true)
    expect(readdirSync(letters).sort()).toEqual(rows.map((row) => row.file).sort())
  })
})
