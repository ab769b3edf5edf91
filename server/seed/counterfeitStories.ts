import {
  accepted,
  agents,
  asked,
  type Beat,
  beat,
  blocked,
  checkedCustomer,
  checkedOwner,
  cleared,
  counterNotice,
  day,
  dismissed,
  infringing,
  leads,
  owner,
  proven,
  specialists,
  ticked,
} from './counterfeitBeats.ts'

/** Who reports, as the register knows them. */
export type Voice = 'owner' | 'owner-unverified' | 'agent' | 'customer' | 'second-customer' | 'rival' | 'internal'

export type ReportStory = {
  hoursAgo: number
  voice: Voice
  /** Which right: of the brand of the goods, one that ran out, one of another class, none named. */
  right: 'live' | 'claimed' | 'expired' | 'wrong-class' | 'patent' | 'none'
  /** Near copies at other sellers. */
  copies?: number
  /** The same seller as in the story before. */
  again?: true
  /** More reports about the same goods, hours later. */
  joined?: readonly (readonly [voice: Voice, afterHours: number])[]
  testBuy?: 'proposed' | 'underway'
  beats: readonly Beat[]
}

/** Forty reports: each state that a case can stand in, and decisions enough to learn from. */
export const reportStories: readonly ReportStory[] = [
  // Decided weeks ago.
  {
    hoursAgo: 58 * day,
    voice: 'owner',
    right: 'claimed',
    copies: 2,
    beats: [checkedOwner, accepted, blocked, infringing(20 * day, 'no_answer')],
  },
  {
    hoursAgo: 40 * day,
    voice: 'owner',
    right: 'live',
    again: true,
    beats: [infringing(20 * day, 'no_answer'), beat(5, leads, 'approve')],
  },
  {
    hoursAgo: 56 * day,
    voice: 'agent',
    right: 'claimed',
    beats: [ticked([...owner, 'authority']), accepted, blocked, counterNotice],
  },
  {
    hoursAgo: 55 * day,
    voice: 'customer',
    right: 'claimed',
    joined: [['second-customer', 9]],
    beats: [
      ticked(['declaration', 'right_live', 'covers_goods'], 20),
      accepted,
      blocked,
      infringing(20 * day, 'no_answer'),
    ],
  },
  {
    hoursAgo: 54 * day,
    voice: 'owner',
    right: 'claimed',
    copies: 1,
    beats: [checkedOwner, accepted, blocked, cleared(5 * day, 'exhausted')],
  },
  { hoursAgo: 52 * day, voice: 'rival', right: 'live', beats: [cleared(3 * day, 'genuine')] },
  { hoursAgo: 49 * day, voice: 'rival', right: 'live', beats: [cleared(2 * day, 'licensed')] },
  { hoursAgo: 47 * day, voice: 'rival', right: 'live', beats: [cleared(4 * day, 'genuine')] },
  { hoursAgo: 46 * day, voice: 'owner', right: 'expired', beats: [dismissed('right_expired')] },
  { hoursAgo: 44 * day, voice: 'owner', right: 'wrong-class', beats: [dismissed('wrong_class')] },
  {
    hoursAgo: 43 * day,
    voice: 'customer',
    right: 'claimed',
    beats: [dismissed('genuine', '판매자가 제출한 매입 증빙으로 정품 확인')],
  },
  {
    hoursAgo: 42 * day,
    voice: 'customer',
    right: 'none',
    beats: [dismissed('not_the_right', '단순 불만으로 권리와 무관')],
  },
  {
    hoursAgo: 41 * day,
    voice: 'owner',
    right: 'claimed',
    copies: 3,
    beats: [
      checkedOwner,
      accepted,
      blocked,
      infringing(20 * day, 'no_answer', { payoutHoldDays: 90 }),
      beat(4, leads, 'approve'),
    ],
  },
  { hoursAgo: 36 * day, voice: 'owner', right: 'claimed', beats: [asked] },
  {
    hoursAgo: 34 * day,
    voice: 'agent',
    right: 'patent',
    beats: [beat(5, agents, 'dismiss', { reason: 'no_judgment' })],
  },
  {
    hoursAgo: 33 * day,
    voice: 'owner',
    right: 'live',
    beats: [
      beat(3 * day, agents, 'withdraw', {
        reporterId: 'theirs',
        signedBy: '권리자 법무팀',
        signedAt: 'then',
        note: '정품 유통사로 확인됨',
      }),
    ],
  },
  {
    hoursAgo: 30 * day,
    voice: 'owner',
    right: 'claimed',
    beats: [
      checkedOwner,
      accepted,
      blocked,
      counterNotice,
      beat(4 * day, ['legal@demo'], 'recordSuit', {
        court: '서울중앙지방법원',
        docket: '2026가합51234',
        filedOn: 'then',
        reason: '소장 접수증 사본 확인',
      }),
    ],
  },
  {
    hoursAgo: 29 * day,
    voice: 'internal',
    right: 'claimed',
    beats: [ticked(['right_live', 'covers_goods']), accepted, blocked, infringing(20 * day, 'no_answer')],
  },
  {
    hoursAgo: 19 * day,
    voice: 'agent',
    right: 'claimed',
    copies: 1,
    beats: [ticked([...owner, 'authority']), accepted, blocked, counterNotice, cleared(2 * day, 'exhausted')],
  },
  // Under way.
  { hoursAgo: 24 * day, voice: 'owner', right: 'live', beats: [] },
  {
    hoursAgo: 23 * day,
    voice: 'agent',
    right: 'claimed',
    copies: 1,
    beats: [ticked([...owner, 'authority']), accepted, blocked],
  },
  {
    hoursAgo: 22 * day,
    voice: 'owner',
    right: 'claimed',
    beats: [checkedOwner, accepted, blocked, infringing(20 * day, 'no_answer', { payoutHoldDays: 60 })],
  },
  {
    hoursAgo: 9 * day,
    voice: 'owner',
    right: 'claimed',
    copies: 2,
    beats: [checkedOwner, accepted, blocked, counterNotice],
  },
  { hoursAgo: 8 * day, voice: 'owner', right: 'live', beats: [counterNotice] },
  { hoursAgo: 7 * day, voice: 'owner', right: 'live', copies: 2, beats: [] },
  { hoursAgo: 6 * day, voice: 'agent', right: 'claimed', beats: [ticked([...owner, 'authority']), accepted, blocked] },
  { hoursAgo: 5 * day, voice: 'owner', right: 'live', beats: [] },
  {
    hoursAgo: 6 * day,
    voice: 'customer',
    right: 'claimed',
    testBuy: 'underway',
    beats: [checkedCustomer, beat(30, specialists, 'awaitTestBuy')],
  },
  { hoursAgo: 4 * day, voice: 'customer', right: 'claimed', testBuy: 'proposed', beats: [checkedCustomer] },
  { hoursAgo: 4 * day, voice: 'owner', right: 'claimed', beats: [asked] },
  {
    hoursAgo: 3 * day,
    voice: 'agent',
    right: 'patent',
    beats: [
      beat(4, agents, 'askReporter', {
        missing: ['judgment', 'authority'],
        question: '특허 침해 판결문과 위임장을 보내 주시기 바랍니다.',
      }),
    ],
  },
  { hoursAgo: 52, voice: 'owner', right: 'claimed', copies: 3, beats: [checkedOwner, accepted] },
  { hoursAgo: 40, voice: 'customer', right: 'claimed', copies: 1, beats: [checkedCustomer, proven] },
  { hoursAgo: 31, voice: 'rival', right: 'live', beats: [] },
  { hoursAgo: 28, voice: 'owner', right: 'claimed', copies: 2, beats: [checkedOwner] },
  { hoursAgo: 20, voice: 'agent', right: 'claimed', beats: [] },
  { hoursAgo: 15, voice: 'customer', right: 'claimed', joined: [['second-customer', 6]], beats: [] },
  { hoursAgo: 9, voice: 'customer', right: 'none', beats: [] },
  { hoursAgo: 6, voice: 'customer', right: 'none', beats: [] },
  { hoursAgo: 5, voice: 'owner', right: 'expired', beats: [] },
  { hoursAgo: 3, voice: 'owner', right: 'claimed', copies: 1, beats: [] },
  { hoursAgo: 0.4, voice: 'agent', right: 'live', beats: [] },
]
