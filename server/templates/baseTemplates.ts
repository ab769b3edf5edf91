import { uuidv7 } from 'uuidv7'
import { type TemplateName, templateNames } from '#shared/templates/schema.ts'
import { jobActor, record } from '../audit/record.ts'
import type { Database } from '../db/database.ts'
import { signal } from '../events/signal.ts'
import { baseTextsEn } from './baseTextsEn.ts'
import { baseTextsKo } from './baseTextsKo.ts'
import { templateVersions } from './table.ts'

/**
 * Publishes a first version of every letter that has none, so that no decision ever fails for want of a template.
 * What is there already, also as a draft, is left alone; any number of servers may start at once.
 */
export async function installBaseTemplates(database: Database, now: Date): Promise<void> {
  await database.transact(async (tx) => {
    const rows = templateNames.map((name) => ({
      id: uuidv7(),
      version: 1,
      name,
      number: 1,
      state: 'published' as const,
      ...baseText(name),
      publishedAt: now,
      createdAt: now,
      updatedAt: now,
    }))
    const installed = await tx.insert(templateVersions).values(rows).onConflictDoNothing().returning()
    const actor = jobActor('install-templates')
    for (const after of installed) {
      await record(tx, {
        resource: 'templates',
        resourceId: after.id,
        action: 'templates:publish',
        actor,
        after,
        at: now,
      })
      signal(tx, 'templates.publish', 'templates', after.id, after.version)
    }
  })
}

const baseText = (name: TemplateName) => ({
  subjectEn: baseTextsEn[name].subject,
  subjectKo: baseTextsKo[name].subject,
  bodyEn: baseTextsEn[name].body,
  bodyKo: baseTextsKo[name].body,
})
