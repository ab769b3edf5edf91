import { and, asc, desc, eq, inArray, like } from 'drizzle-orm'
import type { PriorityBody } from '#shared/settings/priority.ts'
import type { TemplateName } from '#shared/templates/schema.ts'
import { type Actor, jobActor } from '../audit/record.ts'
import type { Terms } from '../clocks/book.ts'
import { termsInForce } from '../clocks/keep.ts'
import type { Database } from '../db/database.ts'
import { hashPassword } from '../people/password.ts'
import { policyVersions } from '../policies/table.ts'
import { sellers } from '../sellers/table.ts'
import { installBaseSettings } from '../settings/baseSettings.ts'
import { settingInForce } from '../settings/inForce.ts'
import { installBaseTemplates } from '../templates/baseTemplates.ts'
import { templateVersions } from '../templates/table.ts'
import { agents, castOf, leads, specialists } from './cast.ts'
import type { Beat } from './lives.ts'
import { seedPeople } from './people.ts'
import { type MeasuredMetric, measuredMetrics } from './performance.ts'
import { publishPolicies } from './policies.ts'
import { readTeams, seedTeams, type Teams } from './teams.ts'

const day = 86_400_000

export type PolicyVersion = typeof policyVersions.$inferSelect
export type Template = typeof templateVersions.$inferSelect

/** What every seller of a synthetic marketplace meets. */
export type World = {
  now: Date
  actorsOf: Record<Beat['by'], readonly Actor[]>
  /** Published versions of each policy on a figure that we make, newest first. */
  policies: readonly { metric: MeasuredMetric; versions: readonly PolicyVersion[] }[]
  templates: Map<TemplateName, Template>
  /** What promises are made by. */
  terms: Terms
  /** Who cases are sent to, and what they are weighed by. */
  teams: Teams
  weights: PriorityBody['weights']
  /** How many synthetic sellers there were before. */
  sellersBefore: number
}

export const syntheticId = (position: number) => `M${String(position).padStart(8, '0')}`

/** Finds people, templates and policies, and adds those of the demo where there are none. */
export async function prepareWorld(database: Database, now: Date): Promise<World> {
  const passwordHash = await hashPassword('demo')
  const founded = new Date(now.getTime() - 430 * day)
  return database.transact(async (tx) => {
    const cast = castOf(await seedPeople(tx, passwordHash, founded))
    const inside: Database = { ...database, transact: (work) => work(tx) }
    await installBaseTemplates(inside, founded)
    await installBaseSettings(inside, founded)
    await seedTeams(tx, cast, founded, now)
    const readPublished = () =>
      tx
        .select()
        .from(policyVersions)
        .where(and(eq(policyVersions.state, 'published'), inArray(policyVersions.metric, measuredMetrics)))
        .orderBy(asc(policyVersions.metric), asc(policyVersions.policyId), desc(policyVersions.number))
    let published = await readPublished()
    if (published.length === 0) {
      await publishPolicies(tx, cast('ops@demo'), now)
      published = await readPublished()
    }
    const policyIds = [...new Set(published.map((version) => version.policyId))]
    const templates = await tx
      .select()
      .from(templateVersions)
      .where(eq(templateVersions.state, 'published'))
      .orderBy(asc(templateVersions.name), asc(templateVersions.number))
    return {
      now,
      actorsOf: {
        agent: agents.map(cast),
        specialist: specialists.map(cast),
        lead: leads.map(cast),
        ops: [cast('ops@demo')],
        legal: [cast('legal@demo')],
        'end-terms': [jobActor('end-terms')],
        'close-explanations': [jobActor('close-explanations')],
      },
      policies: policyIds.map((policyId) => {
        const versions = published.filter((version) => version.policyId === policyId)
        return { metric: versions[0]?.metric as MeasuredMetric, versions }
      }),
      // Later versions overwrite earlier ones: the newest stays.
      terms: await termsInForce(tx),
      teams: await readTeams(tx),
      weights: (await settingInForce(tx, 'priority')).body.weights,
      templates: new Map(templates.map((template) => [template.name, template])),
      sellersBefore: Number(await tx.$count(sellers, like(sellers.externalId, 'M________'))),
    }
  })
}
