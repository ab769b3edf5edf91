import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Particulars } from '#shared/verifications/particulars.ts'
import type { VerificationAction } from '#shared/verifications/workflow.ts'
import { jobActor } from '../audit/record.ts'
import { act } from '../cases/act.ts'
import { runEffects } from '../cases/effectRunner.ts'
import { cases } from '../cases/table.ts'
import type { Tx } from '../db/database.ts'
import { measures } from '../measures/table.ts'
import { sellers } from '../sellers/table.ts'
import { closeSilence, stopUnverified } from '../verifications/jobs.ts'
import { verificationKind } from '../verifications/kind.ts'
import { changeBank, requireAgain, resubmit, submit } from '../verifications/opening.ts'
import { sellerIdentities, verifications } from '../verifications/table.ts'
import { identifyShops, numberWithSign, particularsOfShop, renumber } from './identities.ts'
import type { DemoEmail } from './people.ts'
import { makeRandom } from './random.ts'
import type { SellerRow } from './shops.ts'
import type { Stage } from './stage.ts'
import * as told from './verificationSentences.ts'

const hour = 3_600_000

/** One happening of a story, so many hours before the seed's end. */
type Step = (at: Date) => Promise<void>

/** Identities for every shop, and a quarter of verifications told through the real engine. */
export async function planVerifications(tx: Tx, stage: Stage): Promise<void> {
  const shops = await tx.select().from(sellers).orderBy(asc(sellers.externalId))
  const random = makeRandom('verifications')
  const korean = random.some(
    shops.filter((shop) => shop.businessNumber !== null),
    34,
  )
  const abroad = random.some(
    shops.filter((shop) => shop.businessNumber === null),
    3,
  )
  const turn = { korean: 0, abroad: 0 }
  const next = (from: 'korean' | 'abroad') => {
    const shop = (from === 'korean' ? korean : abroad)[turn[from]++]
    if (!shop) throw new Error('too few shops for the stories of verification')
    return shop
  }
  const newcomers = Array.from({ length: 15 }, () => next('korean'))
  const strangers = Array.from({ length: 2 }, () => next('abroad'))
  const fresh = new Set([...newcomers, ...strangers].map((shop) => shop.id))
  await identifyShops(tx, shops, fresh, stage.end)
  tellStories(stage, newcomers, strangers, () => next('korean'))
}

function tellStories(
  stage: Stage,
  newcomers: readonly SellerRow[],
  strangers: readonly SellerRow[],
  settled: () => SellerRow,
): void {
  const { inside, cast, appliers, timeline, end } = stage
  const at = (hoursAgo: number, happens: Step) =>
    timeline.at(new Date(end.getTime() - hoursAgo * hour), async (now) => {
      await happens(now)
      await runEffects(inside, appliers, () => now)
    })
  const fresh = [...newcomers]
  const newcomer = () => {
    const shop = fresh.shift()
    if (!shop) throw new Error('too few newcomers')
    return shop
  }
  const caseOf = async (sellerId: string) => {
    const open = and(eq(cases.sellerId, sellerId), eq(cases.kind, 'verifications'), isNull(cases.closedAt))
    const [row] = await inside.db.select().from(cases).where(open)
    return row
  }
  const handIn = (shop: SellerRow, change: Partial<Particulars> = {}, by: DemoEmail = 'agent@demo'): Step => {
    const particulars = { ...particularsOfShop(shop), ...change }
    return async (now) => {
      await inside.transact((tx) => submit(tx, { sellerId: shop.id, particulars }, cast(by), now))
    }
  }
  /** With a number that the sandbox answers as the story needs it. */
  const signed = (shop: SellerRow, sign: string, change: Partial<Particulars> = {}): Step => {
    const businessNumber = numberWithSign(shop, sign)
    return async (now) => {
      await inside.transact((tx) => renumber(tx, shop.id, businessNumber))
      await handIn(shop, { ...change, businessNumber })(now)
    }
  }
  const badAccount = (shop: SellerRow, sign: string) => ({
    bankAccount: `${particularsOfShop(shop).bankAccount.slice(0, -2)}${sign}`,
  })
  const does = (shop: SellerRow, by: DemoEmail, action: VerificationAction, body: object = {}): Step => {
    return async (now) => {
      const row = await caseOf(shop.id)
      if (!row || !verificationKind.workflow.actions[action]?.from.includes(row.state)) return
      const request = { caseId: row.id, action, body, version: null, actor: cast(by), now }
      // Whoever looked before is done with it: the lease of the story before does not stand in the way.
      await inside.transact(async (tx) => {
        await tx.update(cases).set({ leaseHolderId: null, leaseExpiresAt: null }).where(eq(cases.id, row.id))
        await act(tx, verificationKind, request)
      })
    }
  }

  for (const hoursAgo of [1900, 1500, 1210, 800]) at(hoursAgo, handIn(newcomer()))

  const abroad = strangers[0] ?? newcomer()
  at(1300, handIn(abroad))
  at(1290, does(abroad, 'agent2@demo', 'checkDocuments', told.papersAbroad(end)))
  at(1280, does(abroad, 'specialist@demo', 'verify', { overrides: ['bank_holder'], reason: told.reasons.abroad }))
  at(1270, does(abroad, 'lead2@demo', 'approve', { note: told.reasons.agreed }))

  const married = newcomer()
  at(960, signed(married, '92'))
  at(955, does(married, 'agent@demo', 'checkDocuments', told.papers))
  at(
    940,
    does(married, 'specialist2@demo', 'verify', { overrides: ['registry_validate'], reason: told.reasons.renamed }),
  )
  at(930, does(married, 'lead@demo', 'approve'))

  const closed = newcomer()
  at(700, signed(closed, '90'))
  at(610, handIn(closed))

  const resting = newcomer()
  at(520, signed(resting, '91'))
  at(510, does(resting, 'specialist@demo', 'limit', told.limits))
  at(505, does(resting, 'lead@demo', 'approve'))

  for (const hoursAgo of [430, 250]) {
    const shop = settled()
    at(hoursAgo, async (now) => {
      await inside.transact((tx) => changeBank(tx, shop.id, told.account(shop, '12'), cast('agent2@demo'), now))
    })
  }
  const mistaken = settled()
  at(310, async (now) => {
    await inside.transact((tx) => changeBank(tx, mistaken.id, told.account(mistaken, '91'), cast('agent@demo'), now))
  })
  at(240, async (now) => {
    const row = await caseOf(mistaken.id)
    const particulars = { ...particularsOfShop(mistaken), ...told.account(mistaken, '40') }
    if (row) await inside.transact((tx) => resubmit(tx, row.id, particulars, cast('agent@demo'), now))
  })

  const asks = (shop: SellerRow, cause: 'yearly' | 'registry_change'): Step => {
    return async (now) => {
      await inside.transact((tx) => requireAgain(tx, shop.id, cause, jobActor('renew-identities'), now))
    }
  }
  const renewed = settled()
  at(820, asks(renewed, 'yearly'))
  at(760, handIn(renewed))
  for (const hoursAgo of [400, 390]) at(hoursAgo, asks(settled(), 'yearly'))
  at(72, asks(settled(), 'yearly'))
  at(40, asks(settled(), 'yearly'))
  at(30, asks(settled(), 'registry_change'))
  for (const hoursAgo of [60, 50, 20]) {
    at(hoursAgo, (now) => stopUnverified(inside, now))
    at(hoursAgo, (now) => closeSilence(inside, now))
  }

  /** The account of somebody who is suspended by then. */
  const nearEnforced = (shop: SellerRow): Step => {
    return async (now) => {
      const enforced = and(isNull(measures.endedAt), isNotNull(measures.measure), eq(measures.kind, 'suspend'))
      const [other] = await inside.db
        .select({ bankCode: sellerIdentities.bankCode, bankAccount: sellerIdentities.bankAccount })
        .from(measures)
        .innerJoin(sellerIdentities, eq(sellerIdentities.sellerId, measures.sellerId))
        .where(and(enforced, isNotNull(sellerIdentities.businessNumber)))
        .orderBy(asc(measures.inForceFrom), asc(measures.sellerId))
        .limit(1)
      const { bankCode, bankAccount } = other ?? {}
      await handIn(shop, bankCode && bankAccount ? { bankCode, bankAccount } : {})(now)
    }
  }
  const judges = (shop: SellerRow, by: DemoEmail, verdict: 'same' | 'different', reason: string): Step => {
    return async (now) => {
      const row = await caseOf(shop.id)
      const [own] = row ? await inside.db.select().from(verifications).where(eq(verifications.caseId, row.id)) : []
      const link = own?.links.find(({ isEnforced }) => isEnforced)
      if (link) await does(shop, by, 'judgeLink', { sellerId: link.sellerId, verdict, reason })(now)
    }
  }
  const evader = newcomer()
  at(200, nearEnforced(evader))
  at(190, judges(evader, 'specialist@demo', 'same', told.reasons.same))
  at(180, does(evader, 'ops@demo', 'block', told.block))
  at(26, nearEnforced(newcomer()))

  const withdrawn = newcomer()
  at(150, signed(withdrawn, '92'))
  at(140, does(withdrawn, 'agent@demo', 'withdraw', { reason: told.reasons.withdrawn }))

  const asked = newcomer()
  at(54, signed(asked, '92'))
  at(46, does(asked, 'agent2@demo', 'ask', told.question))

  at(9, handIn(strangers[1] ?? newcomer(), {}, 'agent2@demo'))
  const waiting = settled()
  at(8, handIn(waiting, { representative: '남궁현', representativeBirth: '880412', bankHolder: '남궁현' }))
  const secondLook = newcomer()
  at(7, signed(secondLook, '91'))
  at(5, does(secondLook, 'specialist2@demo', 'limit', told.limits))
  const override = settled()
  at(6, handIn(override, { representative: '제갈민', representativeBirth: '790921', bankHolder: '제갈민' }))
  at(5.5, does(override, 'agent@demo', 'checkDocuments', told.papers))
  const notTheirs = newcomer()
  at(4, signed(notTheirs, '11', badAccount(notTheirs, '91')))
  at(2, signed(newcomer(), '94'))
  const bankDown = newcomer()
  at(1, signed(bankDown, '10', badAccount(bankDown, '94')))
}
