import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wrongTexts } from '#shared/templates/rules.ts'
import { renderSample } from '#shared/templates/samples.ts'
import { type TemplateVersion, templateNames } from '#shared/templates/schema.ts'
import { auditProblems } from '../audit/verify.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'
import { installBaseTemplates } from './baseTemplates.ts'
import { baseTextsEn } from './baseTextsEn.ts'
import { baseTextsKo } from './baseTextsKo.ts'

let test: TestApp
let ops: Caller
let agent: Caller
beforeAll(async () => {
  test = await testApp()
  ops = await test.as('ops', '정하은')
  agent = await test.as('agent')
})
afterAll(() => test.close())

const inForce = async (name: string): Promise<TemplateVersion> =>
  (await agent.list('templates', { filter: { name, isInForce: true } })).body[0]

const givenDraft = async (name: string): Promise<TemplateVersion> => {
  const base = await inForce(name)
  const revised = await ops.act('templates', base.id, 'revise')
  expect(revised.status).toBe(200)
  return revised.body
}

describe('the base templates', () => {
  it('are there for every letter, in force, and stay one each however often they are installed', async () => {
    await Promise.all([
      installBaseTemplates(test.database, test.now()),
      installBaseTemplates(test.database, test.now()),
    ])
    const { body, headers } = await agent.list('templates', { filter: { isInForce: true }, range: [0, 99] })
    expect(body.map((one: TemplateVersion) => one.name).sort()).toEqual([...templateNames].sort())
    expect(headers['content-range']).toBe(`templates 0-${templateNames.length - 1}/${templateNames.length}`)
  })

  it.each(templateNames)('%s says nothing that the letter does not have, and something in both languages', (name) => {
    const [en, ko] = [baseTextsEn[name], baseTextsKo[name]]
    const texts = { subjectEn: en.subject, bodyEn: en.body, subjectKo: ko.subject, bodyKo: ko.body }
    expect(wrongTexts({ name, ...texts })).toEqual({})
    expect(ko.subject).toMatch(/[가-힣]/)
    expect(en.subject).not.toMatch(/[가-힣]/)
    expect(en.body).not.toMatch(/[가-힣]/)
    for (const text of Object.values(texts)) expect(text).toBe(text.trim())
    expect(renderSample(name, ko.subject, 'ko').length).toBeLessThan(90)
  })

  it.each([
    'notice',
    'warning',
    'listing_removal',
    'feature_restriction',
    'temporary_suspension',
    'indefinite_suspension',
    'permanent_closure',
  ] as const)('state the reasons of %s: grounds, clause, figures, date, payouts and how to object', (name) => {
    for (const text of [baseTextsEn[name].body, baseTextsKo[name].body]) {
      for (const slot of [
        'grounds',
        'clause',
        'findings',
        'policy_name',
        'effective_date',
        'payout_hold',
        'case_number',
      ]) {
        expect(text).toContain(`{{${slot}}}`)
      }
    }
    expect(baseTextsKo[name].body).toContain('이의')
    expect(baseTextsEn[name].body).toContain('object')
  })
})

describe('revising a template', () => {
  it('makes the next draft and leaves what is in force alone', async () => {
    const before = await inForce('warning')
    const draft = await givenDraft('warning')
    expect(draft).toMatchObject({ name: 'warning', number: 2, state: 'draft', isInForce: false, bodyKo: before.bodyKo })
    expect(draft.allowedActions).toEqual(['edit', 'delete', 'publish'])
    expect(await inForce('warning')).toMatchObject({ id: before.id, number: 1, allowedActions: [] })
  })

  it('finds the draft there is, also for two at once', async () => {
    const base = await inForce('warning')
    const again = await ops.act('templates', base.id, 'revise')
    expect([again.status, again.body.code]).toEqual([409, 'already-open'])
    const other = await inForce('notice')
    const both = await Promise.all([ops.act('templates', other.id, 'revise'), ops.act('templates', other.id, 'revise')])
    expect(both.map((one) => one.status).sort()).toEqual([200, 409])
  })

  it('wants to know which version was seen', async () => {
    const base = await inForce('measure_lifted')
    expect((await ops.post(`/api/templates/${base.id}/actions/revise`)).status).toBe(428)
    const stale = await ops.act('templates', base.id, 'revise', {}, base.version + 1)
    expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile'])
  })

  it('answers a repeated request of the same key with the same draft', async () => {
    const base = await inForce('measure_ended')
    const headers = { 'if-match': `"${base.version}"`, 'idempotency-key': 'revise-once' }
    const first = await ops.post(`/api/templates/${base.id}/actions/revise`, {}, headers)
    const second = await ops.post(`/api/templates/${base.id}/actions/revise`, {}, headers)
    expect(second.status).toBe(200)
    expect(second.body).toEqual(first.body)
  })
})

describe('editing a draft', () => {
  it('takes a change of what changed, by PATCH, and the whole record, by PUT', async () => {
    const draft = await givenDraft('listing_removal')
    const patched = await ops.patch(`/api/templates/${draft.id}`, { subjectEn: 'Listings down' }, draft.version)
    expect(patched.body).toMatchObject({ subjectEn: 'Listings down', subjectKo: draft.subjectKo, version: 2 })
    expect(patched.headers.etag).toBe('"2"')
    const put = await ops.put(`/api/templates/${draft.id}`, { ...patched.body, bodyEn: 'Whole', state: 'published' })
    expect(put.body).toMatchObject({ bodyEn: 'Whole', state: 'draft', version: 3 })
    const stale = await ops.put(`/api/templates/${draft.id}`, patched.body)
    expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile'])
  })

  it('refuses by field what is blank, too long, unknown or cannot be stored', async () => {
    const draft = await givenDraft('feature_restriction')
    const patch = (body: object) => ops.patch(`/api/templates/${draft.id}`, body, draft.version)
    for (const body of [{ subjectKo: '  ' }, { bodyEn: 'x'.repeat(8001) }, { nonsense: 'x' }]) {
      const answer = await patch(body)
      expect(answer.status).toBe(400)
      expect(Object.keys(answer.body.errors)).toEqual(Object.keys(body))
    }
    expect((await patch({ bodyKo: 'a\0b' })).body.errors).toHaveProperty('bodyKo')
    const hostile = '<script>alert(1)</script> =cmd() \u202e 😀'
    expect((await patch({ bodyKo: hostile })).body.bodyKo).toBe(hostile)
  })

  it('never touches a published version', async () => {
    const published = await inForce('permanent_closure')
    const url = `/api/templates/${published.id}`
    const tries = [
      await ops.patch(url, { subjectEn: 'x' }, published.version),
      await ops.put(url, { ...published, subjectEn: 'x' }),
      await ops.remove(url),
      await ops.act('templates', published.id, 'publish'),
    ]
    expect(tries.map(({ body }) => body.code)).toEqual(Array(4).fill('already-published'))
    expect((await ops.get(url)).body).toEqual({ ...published, allowedActions: ['revise'] })
  })

  it('throws a draft away, so that the next revision has its number again', async () => {
    const draft = await givenDraft('temporary_suspension')
    expect((await ops.remove(`/api/templates/${draft.id}`)).status).toBe(200)
    expect((await ops.get(`/api/templates/${draft.id}`)).status).toBe(404)
    expect((await givenDraft('temporary_suspension')).number).toBe(draft.number)
  })
})

describe('publishing a template', () => {
  it('puts it in force under the name of who did it', async () => {
    const draft = await givenDraft('explanation_request')
    await ops.patch(`/api/templates/${draft.id}`, { subjectKo: '새 제목 {{case_number}}' }, draft.version)
    const published = await ops.act('templates', draft.id, 'publish')
    expect(published.body).toMatchObject({ state: 'published', isInForce: true, publishedByName: '정하은' })
    expect(await inForce('explanation_request')).toMatchObject({
      id: draft.id,
      number: 2,
      subjectKo: '새 제목 {{case_number}}',
    })
    const all = await agent.list('templates', { filter: { name: 'explanation_request', isInForce: false } })
    expect(all.body.map((one: TemplateVersion) => one.number)).toEqual([1])
  })

  it('refuses what nothing would fill, by field', async () => {
    const draft = await givenDraft('explanation_reminder')
    const change = { subjectEn: 'Hi {{seler_name}}', bodyKo: '{{until_date}} {{question', bodyEn: '{{constructor}}' }
    await ops.patch(`/api/templates/${draft.id}`, change, draft.version)
    const answer = await ops.act('templates', draft.id, 'publish')
    expect([answer.status, answer.body.code]).toEqual([422, 'placeholder-unfilled'])
    expect(answer.body.errors).toEqual({
      subjectEn: 'nothing fills seler_name',
      bodyEn: 'nothing fills constructor',
      bodyKo: 'nothing fills until_date, {{ }}',
    })
    expect(await inForce('explanation_reminder')).toMatchObject({ number: 1 })
  })

  it('is told in the audit log with both texts, and to the consoles', async () => {
    const { body } = await (await test.as('auditor')).list('audit', {
      filter: { resource: 'templates', action: 'templates:publish', actorKind: 'person' },
    })
    expect(body[0]).toMatchObject({ before: { state: 'draft' }, after: { state: 'published', number: 2 } })
    const rows = await test.database.raw(
      `select type from events where resource = 'templates' and type = 'templates.publish'`,
    )
    expect(rows).toHaveLength(templateNames.length + 1)
    expect(await auditProblems(test.database.db)).toEqual([])
  })
})

describe('reading templates', () => {
  it('shows a version as a seller would read it', async () => {
    const { id } = await inForce('temporary_suspension')
    const ko = await agent.get(`/api/templates/${id}/preview?locale=ko`)
    expect(ko.body.unfillable).toEqual([])
    expect(ko.body.subject).toBe('[판매 정지] 2026년 11월 22일 ~ 2026년 11월 29일 판매 정지 안내 (SUS-2026-000123)')
    expect(ko.body.body).toContain('한빛상사 담당자님께')
    expect((await agent.get(`/api/templates/${id}/preview?locale=fr`)).status).toBe(400)
  })

  it('filters, sorts and searches, and refuses what it does not know', async () => {
    const drafts = await agent.list('templates', { filter: { state: 'draft' }, sort: ['updatedAt', 'DESC'] })
    expect(drafts.body.every((one: TemplateVersion) => one.state === 'draft')).toBe(true)
    const found = await agent.list('templates', { filter: { q: '영구 폐점' } })
    expect(found.body.map((one: TemplateVersion) => one.name)).toContain('permanent_closure')
    for (const params of [
      { filter: { body: 'x' } },
      { sort: ['bodyEn', 'ASC'] },
      { filter: { isInForce: 'yes' } },
      { range: [5, 1] },
    ]) {
      expect((await agent.list('templates', params)).status).toBe(400)
    }
  })

  it('is for everybody, changing only for who may', async () => {
    const draft = (await agent.list('templates', { filter: { state: 'draft' } })).body[0] as TemplateVersion
    expect(draft.allowedActions).toEqual([])
    const tries = [
      await agent.patch(`/api/templates/${draft.id}`, { subjectEn: 'x' }, draft.version),
      await agent.remove(`/api/templates/${draft.id}`),
      await agent.act('templates', draft.id, 'publish'),
    ]
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403])
    expect((await test.nobody().get('/api/templates')).status).toBe(401)
  })
})
