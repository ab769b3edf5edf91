import { eq } from 'drizzle-orm'
import type { SettingBody } from '#shared/settings/bodies.ts'
import type { SettingName } from '#shared/settings/schema.ts'
import { jobActor } from '../audit/record.ts'
import { cases } from '../cases/table.ts'
import { publishSetting, reviseSetting } from '../settings/drafts.ts'
import { settingInForce } from '../settings/inForce.ts'
import { settingVersions } from '../settings/table.ts'
import { addTeam, putMember } from '../teams/roster.ts'
import { teams, workProfiles } from '../teams/table.ts'
import type { TestApp } from './testApp.ts'

const actor = jobActor('test')

/** A team that works, with these people. @returns its id. */
export async function givenTeam(
  test: TestApp,
  slug: string,
  memberIds: readonly string[] = [],
  more: { assignsItself?: boolean } = {},
): Promise<string> {
  return test.database.transact(async (tx) => {
    const fresh = { slug, nameEn: slug, nameKo: slug, function: 'performance' as const, ...more }
    const team = await addTeam(tx, fresh, actor, test.now())
    for (const personId of memberIds) await putMember(tx, team.id, { personId }, actor, test.now())
    return team.id
  })
}

/** A team that stopped working without anybody to take over, as it could before that was asked. */
export async function givenStopped(test: TestApp, teamId: string): Promise<void> {
  await test.database.transact((tx) =>
    tx.update(teams).set({ isActive: false, version: 2 }).where(eq(teams.id, teamId)),
  )
}

export async function givenProfile(
  test: TestApp,
  personId: string,
  more: Partial<typeof workProfiles.$inferInsert>,
): Promise<void> {
  const now = test.now()
  const blank = { languages: ['ko' as const], skills: [], capacity: 20, shift: {}, availability: 'available' as const }
  const row = { personId, version: 1, ...blank, availabilitySince: now, updatedAt: now, ...more }
  await test.database.transact((tx) =>
    tx.insert(workProfiles).values(row).onConflictDoUpdate({ target: workProfiles.personId, set: row }),
  )
}

/** Puts a new version of a house setting in force, as its screen would. */
export async function givenSetting<N extends SettingName>(
  test: TestApp,
  name: N,
  change: (body: SettingBody<N>) => SettingBody<N>,
): Promise<number> {
  return test.database.transact(async (tx) => {
    const { versionId, body } = await settingInForce(tx, name)
    const draft = await reviseSetting(tx, versionId, actor, test.now())
    await tx
      .update(settingVersions)
      .set({ body: change(body) })
      .where(eq(settingVersions.id, draft.id))
    const asked = { id: draft.id, version: draft.version, note: 'test' }
    return (await publishSetting(tx, {}, asked, actor, test.now())).number
  })
}

/** Turns a case into what a test needs, as a rule, a clock or a person would have. */
export async function putCase(test: TestApp, id: string, set: Partial<typeof cases.$inferInsert>): Promise<void> {
  await test.database.transact((tx) => tx.update(cases).set(set).where(eq(cases.id, id)))
}
