import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Evidence } from '#shared/evidence/schema.ts'
import { roles } from '#shared/roles.ts'
import { addFile, letter, pdf, picture, video } from '../testing/files.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type Caller, type TestApp, testApp } from '../testing/testApp.ts'

let test: TestApp
let agent: Caller
let lead: Caller
let policy: Awaited<ReturnType<typeof givenPolicy>>
beforeAll(async () => {
  test = await testApp()
  ;[agent, lead] = [await test.as('agent', '상담원'), await test.as('lead', '리드')]
  policy = await givenPolicy(test)
})
afterAll(() => test.close())

const openCase = async () => {
  const seller = await givenSeller(test)
  return { seller, caseId: await givenCase(test, seller.id, policy) }
}
const add = async (caseId: string, bytes: Buffer, said = {}): Promise<Evidence> =>
  (await addFile(test, agent, caseId, bytes, { name: 'proof', ...said })).body
const filesOf = async (caseId: string, who = agent): Promise<Evidence[]> =>
  (await who.get(`/api/cases/${caseId}/evidence`)).body
const remove = (who: Caller, file: Evidence, reason: object = { reason: 'wrong seller' }, version = file.version) =>
  who.call('DELETE', `/api/evidence/${file.id}`, reason, { 'if-match': `"${version}"` })
const auditOf = async (id: string) =>
  (await lead.list('audit', { filter: { resource: 'evidence', resourceId: id }, sort: ['position', 'ASC'] })).body

describe('the files of a case', () => {
  it('are listed newest first with who, when, hash and size', async () => {
    const { caseId } = await openCase()
    const older = await add(caseId, await picture(1), { description: '배송 사진', source: '판매자' })
    test.pass(1000)
    const newer = await add(caseId, pdf(2))
    const files = await filesOf(caseId)
    expect(files.map((file) => file.id)).toEqual([newer.id, older.id])
    expect(files[1]).toMatchObject({
      description: '배송 사진',
      source: '판매자',
      addedByName: '상담원',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      bytes: (await picture(1)).length,
      duplicates: [],
      frozenBy: [],
    })
    expect(await auditOf(older.id)).toMatchObject([{ action: 'evidence:add', actorName: '상담원' }])
  })

  it('raise the alarm when two sellers prove their case with the same invoice', async () => {
    const [one, other] = [await openCase(), await openCase()]
    const again = await givenCase(test, one.seller.id, await givenPolicy(test))
    const invoice = pdf(4)
    for (const caseId of [one.caseId, other.caseId, again]) await add(caseId, invoice)
    const [file] = await filesOf(one.caseId)
    expect(file?.duplicates.map(({ caseId, isOtherSeller }) => [caseId, isOtherSeller])).toEqual(
      expect.arrayContaining([
        [again, false],
        [other.caseId, true],
      ]),
    )
    expect(file?.duplicates.find((one) => one.isOtherSeller)).toMatchObject({
      sellerName: other.seller.name,
      caseNumber: expect.stringMatching(/^SUS-/),
    })
    const [copy] = await filesOf(other.caseId)
    if (copy) await remove(lead, copy)
    expect((await filesOf(one.caseId))[0]?.duplicates.map((one) => one.caseId)).toEqual([again])
  })

  it('are the business of those who may read them, and of no case that is not there', async () => {
    const { caseId } = await openCase()
    const { id } = await add(caseId, await picture(2))
    for (const role of roles) {
      const who = await test.as(role)
      expect((await who.get(`/api/cases/${caseId}/evidence`)).status, role).toBe(200)
      expect((await who.get(`/api/evidence/${id}/content`)).status, role).toBe(200)
    }
    const unknown = '00000000-0000-7000-8000-000000000000'
    expect((await agent.get(`/api/cases/${unknown}/evidence`)).status).toBe(404)
    expect((await agent.get(`/api/evidence/${unknown}/content`)).status).toBe(404)
  })
})

describe('what is said of a file', () => {
  it('is changed by whoever adds evidence, from the version they saw', async () => {
    const { caseId } = await openCase()
    const file = await add(caseId, await picture(3))
    const { status, body, headers } = await agent.patch(`/api/evidence/${file.id}`, { description: '운송장' }, 1)
    expect([status, body.description, body.version, headers.etag]).toEqual([200, '운송장', 2, '"2"'])
    const patch = (who: Caller, change: object, version: number) =>
      who.patch(`/api/evidence/${file.id}`, change, version)
    expect((await patch(agent, { description: 'x' }, 1)).body.code).toBe('changed-meanwhile')
    expect((await patch(await test.as('auditor'), { description: 'x' }, 2)).status).toBe(403)
    expect((await patch(agent, { sha256: 'x' }, 2)).status).toBe(400)
    expect((await agent.call('PATCH', `/api/evidence/${file.id}`, { description: 'x' })).status).toBe(428)
  })
})

describe('removing a file', () => {
  it('needs a lead, a reason and the version seen; who, when and why stay', async () => {
    const { caseId } = await openCase()
    const file = await add(caseId, await picture(4))
    expect((await remove(agent, file)).status).toBe(403)
    expect((await remove(lead, file, {})).body.errors).toHaveProperty('reason')
    expect((await remove(lead, file, { reason: '  ' })).status).toBe(400)
    expect((await remove(lead, file, { reason: 'x' }, 9)).body.code).toBe('changed-meanwhile')
    expect((await remove(lead, file)).status).toBe(204)
    expect(await filesOf(caseId)).toEqual([])
    expect((await agent.get(`/api/evidence/${file.id}/content`)).status).toBe(404)
    expect((await remove(lead, file)).status).toBe(404)
    expect((await auditOf(file.id)).at(-1)).toMatchObject({
      action: 'evidence:remove',
      reason: 'wrong seller',
      actorName: '리드',
    })
  })

  it('is refused once a decision relied on it, and not for what came after', async () => {
    const { caseId } = await openCase()
    const before = await add(caseId, await picture(5))
    await agent.act('suspensions', caseId, 'investigate', { note: 'has a photo' })
    const after = await add(caseId, await picture(6))
    const [newer, older] = await filesOf(caseId, lead)
    expect(older?.frozenBy).toMatchObject([{ action: 'investigate', actorName: '상담원' }])
    expect([newer?.frozenBy, older?.allowedActions, newer?.allowedActions.includes('remove')]).toEqual([
      [],
      expect.not.arrayContaining(['remove']),
      true,
    ])
    expect((await remove(lead, before)).body.code).toBe('file-frozen')
    expect((await remove(lead, after)).status).toBe(204)
  })

  it('and deciding at once: the file is either gone or frozen', async () => {
    for (let at = 0; at < 5; at++) {
      const { caseId } = await openCase()
      const file = await add(caseId, await picture(20 + at))
      const [removed] = await Promise.all([remove(lead, file), agent.act('suspensions', caseId, 'investigate')])
      const [left] = await filesOf(caseId)
      if (removed.status === 204) expect(left).toBeUndefined()
      else expect([removed.body.code, left?.frozenBy.length]).toEqual(['file-frozen', 1])
    }
  })
})

describe('the bytes', () => {
  const raw = (id: string, path = 'content', headers = {}) =>
    test.app.inject({ url: `/api/evidence/${id}/${path}`, headers: { ...agent.headers, ...headers } })

  it('come back as they were sent, to be looked at and never to be run', async () => {
    const { caseId } = await openCase()
    const bytes = await picture(7)
    const { id } = await add(caseId, bytes, { name: '사진.png' })
    const { rawPayload, headers } = await raw(id)
    expect(rawPayload.equals(bytes)).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(/^inline; .*UTF-8''%EC%82%AC%EC%A7%84\.png$/),
      'content-length': String(bytes.length),
      'cache-control': expect.stringContaining('no-store'),
    })
  })

  it('of a video come in the ranges that a player asks for', async () => {
    const { caseId } = await openCase()
    const bytes = video(10_000)
    const { id } = await add(caseId, bytes)
    const part = await raw(id, 'content', { range: 'bytes=4000-4999' })
    expect([part.statusCode, part.headers['content-range']]).toEqual([206, 'bytes 4000-4999/10000'])
    expect(part.rawPayload.equals(bytes.subarray(4000, 5000))).toBe(true)
    expect((await raw(id, 'content', { range: 'bytes=-10' })).rawPayload).toHaveLength(10)
    const outside = await raw(id, 'content', { range: 'bytes=10000-' })
    expect([outside.statusCode, outside.headers['content-range']]).toEqual([416, 'bytes */10000'])
  })

  it('of an e-mail are never shown as they are: its text is', async () => {
    const { caseId } = await openCase()
    const markup =
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>반품 <b>완료</b></p><script>alert(1)</script><img src=x onerror=alert(2)>\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="../../송장.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJDRA==\r\n--b--\r\n'
    const { id } = await add(caseId, letter(markup))
    expect((await raw(id)).headers['content-disposition']).toMatch(/^attachment/)
    const { body } = await agent.get(`/api/evidence/${id}/email`)
    expect(body).toEqual({
      from: '한빛상사 <owner@hanbit.example>',
      to: ['care@market.example'],
      date: '2026-11-02T00:30:00.000Z',
      subject: '송장 문의',
      text: '반품 완료',
      isCut: false,
      attachments: [{ name: '송장.pdf', bytes: 4 }],
    })
    const { id: pictureId } = await add(caseId, await picture(8))
    expect((await agent.get(`/api/evidence/${pictureId}/email`)).status).toBe(404)
  })
})
