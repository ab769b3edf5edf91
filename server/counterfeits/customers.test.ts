import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockTerms, customerReport, givenBrand, givenGoods, givenRight, ownerReport } from '../testing/givenReport.ts'
import { reportDesk, seen } from '../testing/reportDesk.ts'

let desk: Awaited<ReturnType<typeof reportDesk>>
beforeAll(async () => {
  desk = await reportDesk()
})
afterAll(() => desk.test.close())

describe('a customer’s word alone', () => {
  it('blocks nothing until something bears it out, and says what is missing', async () => {
    const { listingId } = await givenGoods(desk.test)
    const right = await givenRight(desk.test)
    const { id } = await desk.report(customerReport(listingId, { rightId: right.id }))
    await desk.take(desk.staff.agent, id, 'check', { items: [{ item: 'declaration', state: 'ok' }] })
    const { body } = await desk.staff.specialist.act('counterfeits', id, 'accept')
    expect(body.errors.proof).toMatch(/a second independent report/)
    await desk.report(customerReport(listingId, { rightId: right.id }))
    expect((await desk.take(desk.staff.specialist, id, 'accept')).state).toBe('accepted')
  })

  it('said twice by the same customer is still one word', async () => {
    const { listingId } = await givenGoods(desk.test)
    const right = await givenRight(desk.test)
    const same = customerReport(listingId, { rightId: right.id })
    const { id } = await desk.report(same)
    await desk.report(same)
    await desk.take(desk.staff.agent, id, 'check', { items: [{ item: 'declaration', state: 'ok' }] })
    expect((await desk.staff.specialist.act('counterfeits', id, 'accept')).body.errors.proof).toBeDefined()
    const proof = { proof: 'owner_word', proofNote: '권리자가 전화로 확인' }
    expect((await desk.take(desk.staff.specialist, id, 'accept', proof)).state).toBe('accepted')
  })
})

describe('what a rights owner reports completely about a live right', () => {
  it('goes down at once, and the seller’s ten business days begin when it has', async () => {
    const { listingId } = await givenGoods(desk.test)
    const right = await givenRight(desk.test)
    const { id } = await desk.report(ownerReport(listingId, { rightId: right.id }))
    expect(await desk.stateOf(id)).toBe('listing_blocked')
    await desk.tick()
    expect(await desk.isHidden(listingId)).toBe(true)
    expect(await desk.stateOf(id)).toBe('counter_notice_window')
    expect(await desk.lettersOf(id)).toEqual(expect.arrayContaining(['ip_report_received', 'ip_blocked']))
  })

  it('no longer does so once three reports of that owner were rejected in ninety days, until they are old', async () => {
    const right = await givenRight(desk.test)
    const reporter = { type: 'rights_owner' as const, name: '라이벌', email: `${uuidv7()}@rival.example` }
    for (let n = 0; n < 3; n++) {
      const { listingId } = await givenGoods(desk.test)
      const { id } = await desk.report(ownerReport(listingId, { rightId: right.id, reporter }))
      await desk.tick()
      await desk.take(desk.staff.specialist, id, 'decideNotInfringing', { basis: 'genuine', reason: '정품' })
      await desk.tick()
      expect(await desk.isHidden(listingId)).toBe(false)
    }
    const { listingId } = await givenGoods(desk.test)
    const fresh = await desk.report(ownerReport(listingId, { rightId: right.id, reporter }))
    expect(fresh).toMatchObject({ state: 'validity_check', isReporterRestricted: true })
    expect((await desk.fileOf(fresh.id)).reports[0].reporter).toMatchObject({ isRestricted: true, rejected: 3 })
    await desk.pass(91)
    const later = await givenGoods(desk.test)
    const { id } = await desk.report(ownerReport(later.listingId, { rightId: right.id, reporter }))
    expect(await desk.stateOf(id)).toBe('listing_blocked')
  })
})

describe('variants', () => {
  it('are found by barcode, picture and title, told why, and go down together, each seller told', async () => {
    const brand = await givenBrand(desk.test)
    const right = await givenRight(desk.test, { brandId: brand.id, isVerified: false })
    const hash = 'ff00ff00ff00ff00'
    const facts = { brand: brand.name, barcode: '8801234567893', imageHash: hash }
    const reported = await givenGoods(desk.test, { ...facts, title: '한빛 수분 진정 크림 50ml' })
    const sameCode = await givenGoods(desk.test, { title: '무관한 제목', barcode: '8801234567893' })
    // Five bits in five different places.
    const nearPicture = await givenGoods(desk.test, { title: '다른 제목', imageHash: 'fe01ff01ff01fe00' })
    const farPicture = await givenGoods(desk.test, { title: '먼 제목', imageHash: '00ff00ff00ff00ff' })
    const likeTitle = await givenGoods(desk.test, { brand: brand.name, title: '★한빛 수분진정크림 50ml★' })
    const { id } = await desk.report(ownerReport(reported.listingId, { rightId: right.id }))
    const { variants } = (await desk.staff.agent.get(`/api/counterfeits/${id}/variants`)).body
    const whyOf = (listingId: string) =>
      variants
        .find((one: { listingId: string }) => one.listingId === listingId)
        ?.why.map((one: { sign: string }) => one.sign)
    expect(whyOf(reported.listingId)).toEqual(['reported'])
    expect(whyOf(sameCode.listingId)).toEqual(['barcode'])
    expect(whyOf(nearPicture.listingId)).toEqual(['image'])
    expect(whyOf(likeTitle.listingId)).toEqual(['title'])
    expect(whyOf(farPicture.listingId)).toBeUndefined()

    await desk.take(desk.staff.agent, id, 'check', { items: [...seen, { item: 'right_live', state: 'ok' }] })
    await desk.take(desk.staff.specialist, id, 'accept')
    const foreign = { listingIds: [reported.listingId, farPicture.listingId], ...blockTerms }
    expect((await desk.staff.specialist.act('counterfeits', id, 'block', foreign)).body.errors.listingIds).toMatch(
      /no variants/,
    )
    const chosen = [reported, sameCode, likeTitle].map(({ listingId }) => listingId)
    await desk.take(desk.staff.specialist, id, 'block', { listingIds: chosen, ...blockTerms })
    await desk.tick()
    for (const listingId of chosen) expect(await desk.isHidden(listingId)).toBe(true)
    expect(await desk.isHidden(nearPicture.listingId)).toBe(false)
    expect((await desk.lettersOf(id)).filter((name) => name === 'ip_blocked')).toHaveLength(3)

    await desk.take(desk.staff.specialist, id, 'decideNotInfringing', { basis: 'licensed', reason: '사용권 확인' })
    await desk.tick()
    for (const listingId of chosen) expect(await desk.isHidden(listingId)).toBe(false)
    expect((await desk.lettersOf(id)).filter((name) => name === 'ip_restored')).toHaveLength(3)
  })
})
