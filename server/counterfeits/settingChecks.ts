import { eq } from 'drizzle-orm'
import type { FieldErrors } from '#shared/errors.ts'
import type { CounterfeitsBody } from '#shared/settings/counterfeits.ts'
import type { Db } from '../db/database.ts'
import { policies } from '../policies/table.ts'

/** What the schema of the setting cannot say: the policy must be there, and no step be named twice. */
export async function checkCounterfeits(db: Db, body: unknown): Promise<FieldErrors> {
  const { repeat, classes } = body as CounterfeitsBody
  const errors: FieldErrors = {}
  if (repeat.policyId !== '') {
    const [policy] = await db.select({ id: policies.id }).from(policies).where(eq(policies.id, repeat.policyId))
    if (!policy) errors['/repeat/policyId'] = 'no such policy'
  }
  if (new Set(repeat.steps.map(({ count }) => count)).size < repeat.steps.length)
    errors['/repeat/steps'] = 'two steps begin at the same count'
  if (new Set(classes.map(({ category }) => category)).size < classes.length)
    errors['/classes'] = 'a category is named twice'
  return errors
}
