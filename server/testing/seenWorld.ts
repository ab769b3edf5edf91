import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { tellAll } from '../clocks/breach.ts'
import { countSpentLeases } from '../facts/leases.ts'
import { note, takeBack } from '../facts/note.ts'
import { facts } from '../facts/table.ts'
import { teams } from '../teams/table.ts'
import { givenPolicy, givenSeller } from './given.ts'
import { givenProvider } from './givenProviders.ts'
import { givenSetting, givenTeam } from './givenTeams.ts'
import { waitBetween } from './naiveKpis.ts'
import { type Row, seenBook } from './seenBook.ts'
import { bodies, told } from './seenDeeds.ts'
import { type Caller, testApp } from './testApp.ts'

const answering = ['suspensions ask', 'suspensions apply']

/** A small house on the real console, and a book of what was seen to happen in it. */
export async function seenWorld() {
  const test = await testApp({ startAt: '2026-01-21T01:00:00Z' })
  const provider = await givenProvider(test, 'Blue')
  const teamIds = [await givenTeam(test, 'own-one'), await givenTeam(test, 'own-two'), provider.teamId]
  const vendorOf = new Map([[provider.teamId, provider.id]])
  const policies = [await givenPolicy(test), await givenPolicy(test)]
  const people: Caller[] = [await test.as('lead', 'one'), await test.as('lead', 'two'), await test.as('lead', 'three')]
  await givenSetting(test, 'sla', (body) => ({
    ...body,
    atZero: [
      { kind: 'suspensions', metric: null, deeds: ['escalate'] },
      { kind: null, metric: null, deeds: ['escalate', 'reassign'] },
    ],
  }))
  const above = { escalatesToId: teamIds[1] ?? null }
  await test.database.transact((tx) =>
    tx
      .update(teams)
      .set(above)
      .where(eq(teams.id, teamIds[0] ?? '')),
  )
  const ids: string[] = []
  const merged = new Map<string, string>()
  const book = seenBook(test, vendorOf)
  const { see, watch, rowOf, rowsOf } = book

  const openOnes = async (): Promise<Row[]> => (await rowsOf(ids)).filter(({ closedAt }) => !closedAt).sort(byId)
  const oneOf = async (chance: number): Promise<Row | undefined> => {
    const open = await openOnes()
    return open[chance % Math.max(1, open.length)]
  }
  const opened = async (answer: { status: number; body: { id: string } }): Promise<void> => {
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    ids.push(answer.body.id)
    see(await rowOf(answer.body.id), { what: 'opened' })
  }
  const moved = (before: Row, after: Pick<Row, 'id' | 'kind' | 'teamId'>): void => {
    see(before, { what: 'left' })
    see(after, { what: 'entered' })
  }
  const closed = (row: Row, after: Row, personId: string, cause = ''): void => {
    const wait = waitBetween(row.openedAt, test.now())
    see(after, { ...wait, what: 'closed', aspect: after.outcome ?? '', personId }, cause)
  }

  async function breach(): Promise<void> {
    const before = await rowsOf(ids)
    await tellAll(test.database, test.now())
    for (const row of before) {
      const after = await rowOf(row.id)
      if (row.teamId !== after.teamId) moved(row, after)
      if (row.teamId !== after.teamId || row.severity !== after.severity) see(after, { what: 'escalated' })
    }
  }

  const deeds: Record<string, (by: Caller, chance: number) => Promise<void>> = {
    /** A seller with two suspensions, which may be merged. */
    open: async (by) => {
      const { id: sellerId } = await givenSeller(test, {}, 0)
      for (const { policyId } of policies)
        await opened(await by.post('/api/suspensions', { sellerId, policyId, finding: 'seen', severity: 'low' }))
    },
    openTicket: async (by) => {
      const { id: sellerId } = await givenSeller(test, {}, 0)
      const claim = { sellerId, type: 'tax_invoice_error', period: '2026-01', claim: 'where is it?' }
      await opened(await by.post('/api/settlements', claim))
    },
    act: async (by, chance) => {
      const row = await oneOf(chance)
      if (!row) return
      const names = Object.keys(bodies).filter((name) => name.startsWith(row.kind))
      const name = names[chance % names.length] ?? ''
      const action = name.split(' ')[1] ?? ''
      const work = () => by.act(row.kind, row.id, action, bodies[name])
      const { status } = await watch([row.id], () => by.id, work)
      if (status !== 200) return
      const after = await rowOf(row.id)
      see(after, { personId: by.id, what: 'step', aspect: action })
      if (answering.includes(name)) see(after, { personId: by.id, what: 'reply' })
      if (after.state !== row.state) see(after, { personId: by.id, what: 'reached', aspect: after.state })
      if (after.closedAt) closed(row, after, by.id)
    },
    move: async (by, chance) => {
      const row = await oneOf(chance)
      const teamId = [...teamIds, null][chance % (teamIds.length + 1)] ?? null
      if (!row || row.teamId === teamId) return
      const match = { 'if-match': `"${row.version}"` }
      const change = () => by.post(`/api/cases/${row.id}/team`, { teamId }, match)
      const answer = await watch([row.id], (_, { assigneeId }) => assigneeId, change)
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
      moved(row, { ...row, teamId })
    },
    claim: async (by, chance) => {
      const row = await oneOf(chance)
      const claim = () => by.post(`/api/cases/${row?.id}/lease`)
      if (row) await watch([row.id], () => by.id, claim)
    },
    giveBack: async (by, chance) => {
      const held = book.inHand()
      const id = held[chance % Math.max(1, held.length)]
      const release = () => by.remove(`/api/cases/${id}/lease`)
      if (id) await watch([id], () => by.id, release)
    },
    reply: async (by, chance) => {
      const row = await oneOf(chance)
      const send = () => by.post(`/api/cases/${row?.id}/messages`, { body: 'hello', channel: 'email' })
      if (!row) return
      const answer = await watch([row.id], () => by.id, send)
      if (answer.status >= 300) throw new Error(JSON.stringify(answer.body))
      see(row, { what: 'reply', personId: by.id })
    },
    hear: async (by, chance) => {
      const row = await oneOf(chance)
      const message = { body: 'hello', channel: 'phone', direction: 'in' }
      if (!row) return
      const answer = await watch(
        [row.id],
        () => by.id,
        () => by.post(`/api/cases/${row.id}/messages`, message),
      )
      if (answer.status >= 300) throw new Error(JSON.stringify(answer.body))
      see(row, { what: 'asked' })
    },
    merge: async (by, chance) => {
      const open = (await openOnes()).filter(({ kind }) => kind === 'suspensions')
      const row = open[chance % Math.max(1, open.length)]
      const into = open.find((one) => one.sellerId === row?.sellerId && one.id !== row?.id)
      if (!row || !into) return
      const ask = { intoId: into.id, reason: 'the same' }
      const work = () => by.post(`/api/cases/${row.id}/merge`, ask, { 'if-match': `"${row.version}"` })
      const { status } = await watch([row.id, into.id], () => by.id, work)
      if (status !== 200) return
      const cause = uuidv7()
      merged.set(row.id, cause)
      const after = await rowOf(row.id)
      see(after, { what: 'step', aspect: 'dismiss', personId: by.id }, cause)
      see(after, { what: 'reached', aspect: 'dismissed', personId: by.id }, cause)
      closed(row, after, by.id, cause)
    },
    unmerge: async (by, chance) => {
      const id = [...merged.keys()][chance % Math.max(1, merged.size)]
      if (!id) return
      const undo = () => by.post(`/api/cases/${id}/unmerge`)
      const { status } = await watch([id], ({ assigneeId }) => assigneeId, undo)
      if (status !== 200) return
      book.forget(merged.get(id) ?? '')
      merged.delete(id)
    },
    /** What other rooms note, of a case or of none; some of it is taken back. */
    tell: async (by, chance) => {
      const word = told[chance % told.length]
      if (!word) return
      const cause = uuidv7()
      const row = chance % 3 === 0 || ids.length === 0 ? null : await rowOf(ids[chance % ids.length] ?? '')
      const value = word.isMeasured ? 1 + ((chance * 37) % 500) : null
      const kind = row?.kind ?? ['counterfeits', 'gating', 'verifications', 'appeals', 'settlements'][chance % 5] ?? ''
      const teamId = row ? (row.teamId ?? '') : (teamIds[chance % 3] ?? '')
      const aspect = word.aspects[chance % word.aspects.length] ?? ''
      const one = { what: word.what, aspect, kind, teamId, personId: by.id, at: test.now(), value, calendarMs: value }
      await test.database.transact((tx) => note(tx, [{ ...one, ...(row && { case: row }), causeId: cause }]))
      book.seen.push({ ...one, caseId: row?.id ?? null, vendorId: vendorOf.get(teamId) ?? '', cause })
      if (!row || chance % 7 !== 0) return
      await test.database.transact((tx) => takeBack(tx, row.id, eq(facts.causeId, cause)))
      book.forget(cause)
    },
    pass: async (_by, chance) => {
      test.pass(([0.1, 0.1, 2, 9, 26, 60][chance % 6] ?? 1) * 3_600_000)
      await book.loseHold()
      await countSpentLeases.run(test.database, test.now())
      for (const [n, { id }] of people.entries()) people[n] = await test.signedInAgain(id)
      if (ids.length > 0) await watch(ids, brokenBy, breach)
      await test.settle()
    },
  }
  return { test, seen: book.seen, teamIds, provider, people, deeds }
}

/** Once a broken promise took the case from whoever had it, nobody has it when the next one is found broken. */
const brokenBy = (before: Row, after: Row, isFirst: boolean) => (isFirst ? before : after).assigneeId

const byId = (a: Row, b: Row): number => (a.id < b.id ? -1 : 1)
