import type { SettingBody } from '#shared/settings/bodies.ts'
import type { SettingName } from '#shared/settings/schema.ts'
import { jobActor } from '../audit/record.ts'
import { editSetting, publishSetting, reviseSetting } from '../settings/drafts.ts'
import { settingInForce } from '../settings/inForce.ts'
import type { TestApp } from './testApp.ts'

/** Publishes the next version of a setting: what is in force, changed. @returns the new version's id. */
export async function givenSetting<N extends SettingName>(
  test: TestApp,
  name: N,
  change: (body: SettingBody<N>) => SettingBody<N>,
): Promise<string> {
  const actor = jobActor('test')
  return test.database.transact(async (tx) => {
    const { versionId, body } = await settingInForce(tx, name)
    const draft = await reviseSetting(tx, versionId, actor, test.now())
    await editSetting(tx, draft.id, draft.version, { body: change(structuredClone(body)) }, actor, test.now())
    const asked = { id: draft.id, version: draft.version + 1, note: 'test' }
    await publishSetting(tx, {}, asked, actor, test.now())
    return draft.id
  })
}
