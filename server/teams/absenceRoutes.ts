import { Type } from 'typebox'
import { Absence, AbsenceChange, NewAbsence } from '#shared/teams/absence.ts'
import { Id } from '#shared/text.ts'
import { coverOne } from '../dispatch/cover.ts'
import type { App } from '../http/app.ts'
import type { Deps } from '../http/deps.ts'
import { versionAsked } from '../http/ifMatch.ts'
import { actorOf, askerOf } from '../http/permission.ts'
import { absentNow } from '../people/absent.ts'
import { readAbsences } from './absenceStore.ts'
import { changeAbsence, endAbsence, enterAbsence } from './absences.ts'

const PersonParams = Type.Object({ id: Id })
const AbsenceParams = Type.Object({ id: Id, absenceId: Id })
const Nothing = Type.Object({}, { additionalProperties: false })
const all = { response: { 200: Type.Array(Absence) } }

/** When people are not there and who stands in for them. Each answer is the absences of the person as they stand then. */
export function absenceRoutes(app: App, deps: Deps): void {
  const { database, now } = deps
  const plans = { needs: ['teams:availability', 'cases:claim'] } as const

  app.get(
    '/api/people/:id/absences',
    { config: { needs: 'people:read' }, schema: { params: PersonParams, ...all } },
    async (request) => readAbsences(database.db, request.params.id, askerOf(request), now()),
  )

  app.post(
    '/api/people/:id/absences',
    { config: plans, schema: { params: PersonParams, body: NewAbsence, ...all } },
    async (request) => {
      const { id } = request.params
      await database.transact((tx) => enterAbsence(tx, id, request.body, actorOf(request), now()))
      // Entered late it has begun: what they hold does not wait for the next round.
      await coverNow(id)
      return readAbsences(database.db, id, askerOf(request), now())
    },
  )

  app.patch(
    '/api/people/:id/absences/:absenceId',
    { config: plans, schema: { params: AbsenceParams, body: AbsenceChange, ...all } },
    async (request) => {
      const { id: personId, absenceId } = request.params
      const version = versionAsked(request)
      const where = { personId, absenceId }
      await database.transact((tx) => changeAbsence(tx, where, version, request.body, actorOf(request), now()))
      await coverNow(personId)
      return readAbsences(database.db, personId, askerOf(request), now())
    },
  )

  app.post(
    '/api/people/:id/absences/:absenceId/actions/end',
    { config: plans, schema: { params: AbsenceParams, body: Nothing, ...all } },
    async (request) => {
      const { id: personId, absenceId } = request.params
      const version = versionAsked(request)
      await database.transact((tx) => endAbsence(tx, { personId, absenceId }, version, actorOf(request), now()))
      return readAbsences(database.db, personId, askerOf(request), now())
    },
  )

  async function coverNow(personId: string): Promise<void> {
    const isAbsent = (await absentNow(database.db, [personId], now())).has(personId)
    if (isAbsent) await coverOne(database, personId, now())
  }
}
