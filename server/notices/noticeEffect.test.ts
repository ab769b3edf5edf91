import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '#shared/cases/schema.ts'
import { auditProblems } from '../audit/verify.ts'
import { givenCase, givenPolicy, givenSeller } from '../testing/given.ts'
import { type MailServer, startMailServer } from '../testing/mailServer.ts'
import { type TestApp, testApp } from '../testing/testApp.ts'
import { openSmtpMailer } from './smtpMailer.ts'

const minute = 60_000

describe('telling the seller', () => {
  let server: MailServer
  let test: TestApp
  beforeEach(async () => {
    server = await startMailServer()
    test = await testApp({ mailer: openSmtpMailer(server.url, 'seller-operations@market.example') })
  })
  afterEach(async () => {
    await test.close()
    await server.close()
  })

  it('delivers the letter of a decision once and keeps what was said on the case', async () => {
    const { caseId, file } = await givenQuestion()
    await test.settle()
    await test.settle()
    const [notice] = (await file()).notices
    expect(notice).toMatchObject({
      state: 'sent',
      attempts: 1,
      lastError: null,
      template: 'explanation_request',
      locale: 'ko',
    })
    const [{ parsed, recipients } = {}] = server.received
    expect(server.received).toHaveLength(1)
    expect(parsed?.subject).toBe(notice?.subject)
    expect(parsed?.text?.trimEnd()).toBe(notice?.body.trimEnd())
    expect(parsed?.text).toContain('왜 늦었습니까? <b>답해</b> 주십시오')
    // Who reads the case sees a masked address; the letter went to the whole one.
    expect(recipients).toEqual([expect.stringMatching(/^[0-9a-f-]{36}@seller\.example$/)])
    expect(notice?.recipient).toBe(`${recipients?.[0]?.slice(0, 2)}***@s***.example`)

    const auditor = await test.as('auditor')
    const told = await auditor.list('audit', { filter: { resourceId: caseId, action: 'notices:send' } })
    expect(told.body).toHaveLength(1)
    expect(told.body[0]).toMatchObject({
      actorKind: 'job',
      after: { noticeId: notice?.id, reference: parsed?.messageId },
    })
    expect(await auditProblems(test.database.db)).toEqual([])
  })

  it('tries again when the server is busy, with the same letter', async () => {
    const { file } = await givenQuestion()
    server.refuseNext(2)
    await test.settle()
    expect((await file()).notices[0]).toMatchObject({ state: 'queued', attempts: 1, sentAt: null })
    expect((await file()).notices[0]?.lastError).toContain('try again later')
    test.pass(minute)
    await test.settle()
    test.pass(minute)
    await test.settle()
    expect((await file()).notices[0]).toMatchObject({ state: 'sent', attempts: 3, lastError: null })
    expect(server.received).toHaveLength(1)
  })

  it('says that it failed when the server never takes it, and goes out when somebody retries', async () => {
    const { caseId, file } = await givenQuestion()
    server.refuseNext(8)
    for (let tries = 0; tries < 8; tries++) {
      await test.settle()
      test.pass(15 * minute)
    }
    expect((await file()).notices[0]).toMatchObject({ state: 'failed', attempts: 8 })
    const lead = await test.as('lead')
    const [effect] = (await file()).effects
    await lead.post(`/api/cases/${caseId}/effects/${effect?.id}/retry`)
    await test.settle()
    expect((await file()).notices[0]).toMatchObject({ state: 'sent', attempts: 9 })
  })

  it('puts the letter into a file where no mail server is set', async () => {
    const other = await testApp()
    const { file } = await givenQuestion(other)
    await other.settle()
    const [notice] = (await file()).notices
    const folder = join(other.dataDir, 'notices')
    expect(await readdir(folder)).toEqual([`${notice?.id}.eml`])
    const parsed = await simpleParser(await readFile(join(folder, `${notice?.id}.eml`)))
    expect(parsed.text?.trimEnd()).toBe(notice?.body.trimEnd())
    await other.close()
  })

  it('refuses the decision when the letter would have a hole', async () => {
    const { caseId, specialist } = await givenInvestigated()
    await test.database.raw(`update policy_versions set clause = ' '`)
    const answer = await specialist.act('suspensions', caseId, 'ask', { question: '왜 늦었습니까?' })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ code: 'placeholder-unfilled', errors: { clause: 'has no value' } })
    expect(await test.settle()).toBe(0)
    expect(server.received).toEqual([])
  })

  it('refuses the decision when the seller has no address', async () => {
    const { caseId, specialist } = await givenInvestigated(test, { email: null })
    const answer = await specialist.act('suspensions', caseId, 'ask', { question: '왜 늦었습니까?' })
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toHaveProperty('recipient')
  })

  it('lets a hostile seller name neither inject a header nor break the letter', async () => {
    const { caseId, specialist } = await givenInvestigated(test, {
      name: '한빛\r\nBcc: all@evil.example\r\n\r\n{{grounds}} $& <script>',
    })
    await specialist.act('suspensions', caseId, 'ask', { question: '왜 늦었습니까?' })
    await test.settle()
    const [{ parsed, recipients } = {}] = server.received
    expect(parsed?.headers.has('bcc')).toBe(false)
    expect(recipients).toHaveLength(1)
    expect(parsed?.text).toContain('{{grounds}} $& <script>')
    expect(parsed?.html).not.toContain('<script>')
  })

  async function givenInvestigated(on = test, seller: Parameters<typeof givenSeller>[1] = {}) {
    const { id } = await givenSeller(on, seller)
    const caseId = await givenCase(on, id, await givenPolicy(on))
    const specialist = await on.as('specialist')
    await specialist.act('suspensions', caseId, 'investigate')
    return { caseId, specialist }
  }

  async function givenQuestion(on = test) {
    const { caseId, specialist } = await givenInvestigated(on)
    const question = '왜 늦었습니까? <b>답해</b> 주십시오'
    const asked = await specialist.act('suspensions', caseId, 'ask', { question })
    expect(asked.status).toBe(200)
    const file = async () => (await specialist.get(`/api/cases/${caseId}/file`)).body as CaseFile
    return { caseId, file }
  }
})
