import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { dayNumberOf, dayTextOf } from '#shared/calendar/seoul.ts'
import { firstMatch, type RoutedCase } from '#shared/dispatch/routing.ts'
import type { RoutingBody } from '#shared/settings/routing.ts'
import type { Certificate, ShiftWeek, TeamFunction } from '#shared/teams/schema.ts'
import type { Tx } from '../db/database.ts'
import { editSetting, publishSetting, reviseSetting } from '../settings/drafts.ts'
import { settingInForce } from '../settings/inForce.ts'
import { teamMembers, teams, workProfiles } from '../teams/table.ts'
import type { Cast } from './cast.ts'
import type { DemoEmail } from './people.ts'

type SeededTeam = {
  slug: string
  nameEn: string
  nameKo: string
  function: TeamFunction
  escalatesTo?: string
  leads: readonly DemoEmail[]
  members: readonly DemoEmail[]
}

const seededTeams: readonly SeededTeam[] = [
  {
    slug: 'seller-performance',
    nameEn: 'Seller performance Korea',
    nameKo: '판매자 실적 관리',
    function: 'performance',
    escalatesTo: 'trust-ip',
    leads: ['lead@demo'],
    members: ['agent@demo', 'agent2@demo', 'specialist@demo', 'specialist2@demo'],
  },
  {
    slug: 'trust-ip',
    nameEn: 'Trust & IP',
    nameKo: '신뢰·지식재산',
    function: 'intellectual_property',
    leads: ['lead2@demo'],
    members: ['agent2@demo', 'specialist@demo', 'specialist2@demo'],
  },
  {
    slug: 'osp-desk',
    nameEn: 'OSP partner desk',
    nameKo: '외주 상담 데스크',
    function: 'osp',
    escalatesTo: 'seller-performance',
    leads: ['lead@demo'],
    members: ['osp@demo', 'agent@demo'],
  },
  {
    slug: 'haneul-desk',
    nameEn: 'Haneul Link desk',
    nameKo: '하늘링크 상담 데스크',
    function: 'osp',
    escalatesTo: 'seller-performance',
    leads: ['lead2@demo'],
    members: [],
  },
  {
    slug: 'settlement-support',
    nameEn: 'Settlement support',
    nameKo: '정산 지원',
    function: 'settlement',
    leads: ['lead2@demo'],
    members: ['agent2@demo', 'finance@demo'],
  },
  {
    slug: 'live-operations',
    nameEn: 'Live operations',
    nameKo: '라이브 운영',
    function: 'live',
    leads: ['vendor@demo'],
    members: ['moderator@demo', 'moderator2@demo', 'creator@demo'],
  },
]

/** The last rule names severities and a language: what is neither stays without a team, so that one sees how that looks. */
const seededRules: RoutingBody['rules'] = [
  {
    id: 'false-waybills',
    name: '가송장 의심 → 신뢰·지식재산',
    when: { kinds: ['suspensions'], subjectHas: '송장' },
    // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
    then: { team: 'trust-ip', skill: 'fraud' },
  },
  {
    id: 'light-korean',
    name: '경미 · 한국어 → 외주 데스크',
    when: { kinds: ['suspensions'], severities: ['low'], locales: ['ko'] },
    // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
    then: { team: 'osp-desk' },
  },
  {
    id: 'first-line-partner',
    name: '1차 상담 · 뷰티·식품 → 외주 데스크',
    when: {
      kinds: ['settlements', 'verifications', 'gating', 'appeals'],
      locales: ['ko'],
      categories: ['뷰티', '식품'],
    },
    // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
    then: { team: 'osp-desk' },
  },
  {
    id: 'first-line-haneul',
    name: '1차 상담 · 생활용품 → 하늘링크',
    when: { kinds: ['settlements', 'verifications', 'appeals'], locales: ['ko'], categories: ['생활용품'] },
    // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
    then: { team: 'haneul-desk' },
  },
  {
    id: 'performance',
    name: '실적 위반 → 판매자 실적 관리',
    when: { kinds: ['suspensions'], severities: ['medium', 'high', 'critical'] },
    // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
    then: { team: 'seller-performance' },
  },
]

type Profile = {
  languages: ('en' | 'ko')[]
  capacity: number
  /** Days from the seed's moment until the certificate ends; null when it does not. */
  skills?: Record<string, number | null>
  shift?: ShiftWeek
}

const evenings: [string, string][] = [['14:00', '24:00']]
const everyEvening: ShiftWeek = Object.fromEntries([...'1234567'].map((day) => [day, evenings]))

const profiles: Partial<Record<DemoEmail, Profile>> = {
  'agent@demo': { languages: ['ko', 'en'], capacity: 60, skills: { courier: 240 } },
  'agent2@demo': { languages: ['ko'], capacity: 60, skills: { courier: 90, fraud: -6 } },
  'specialist@demo': { languages: ['ko', 'en'], capacity: 40, skills: { fraud: 300, brand: null } },
  'specialist2@demo': { languages: ['en', 'ko'], capacity: 40, skills: { fraud: 12, brand: 60 } },
  'osp@demo': { languages: ['ko'], capacity: 60 },
  'moderator@demo': { languages: ['ko'], capacity: 30, shift: everyEvening },
  'moderator2@demo': { languages: ['ko'], capacity: 30, shift: everyEvening },
}

/** Teams, what their people can take on, and the rules that send cases to them; what is there already stays. */
export async function seedTeams(tx: Tx, cast: Cast, founded: Date, now: Date): Promise<void> {
  const known = new Set((await tx.select({ slug: teams.slug }).from(teams)).map(({ slug }) => slug))
  const idOf = new Map(seededTeams.map(({ slug }) => [slug, uuidv7()]))
  for (const { slug, escalatesTo, leads, members, ...team } of seededTeams) {
    const id = idOf.get(slug)
    if (known.has(slug) || !id) continue
    await tx.insert(teams).values({
      ...team,
      id,
      version: 1,
      slug,
      calendar: 'standard',
      escalatesToId: (escalatesTo && idOf.get(escalatesTo)) || null,
      assignsItself: false,
      isActive: true,
      createdAt: founded,
      updatedAt: founded,
    })
    for (const email of [...leads, ...members]) {
      const personId = cast(email).id
      const isLead = leads.includes(email)
      if (personId) await tx.insert(teamMembers).values({ teamId: id, personId, isLead, since: founded })
    }
  }
  await seedProfiles(tx, cast, founded, now)
  await publishRules(tx, cast, founded)
}

async function seedProfiles(tx: Tx, cast: Cast, founded: Date, now: Date): Promise<void> {
  const today = dayNumberOf(now.getTime())
  for (const [email, { languages, capacity, skills = {}, shift = {} }] of Object.entries(profiles)) {
    const personId = cast(email as DemoEmail).id
    if (!personId) continue
    const certificates: Certificate[] = Object.entries(skills).map(([skill, days]) => ({
      skill,
      validUntil: days === null ? null : dayTextOf(today + days),
    }))
    await tx
      .insert(workProfiles)
      .values({
        personId,
        version: 1,
        languages,
        skills: certificates,
        capacity,
        shift,
        availability: 'available',
        availabilitySince: founded,
        updatedAt: founded,
      })
      .onConflictDoNothing()
  }
}

/** As operations would have; rules that somebody wrote since are left alone. */
async function publishRules(tx: Tx, cast: Cast, founded: Date): Promise<void> {
  const { versionId, body } = await settingInForce(tx, 'routing')
  if (body.rules.length > 0) return
  const at = new Date(founded.getTime() + 86_400_000)
  const actor = cast('ops@demo')
  const draft = await reviseSetting(tx, versionId, actor, at)
  await editSetting(tx, draft.id, draft.version, { body: { rules: seededRules } }, actor, at)
  const asked = { id: draft.id, version: draft.version + 1, note: '팀 신설에 따른 첫 배정 규칙' }
  await publishSetting(tx, {}, asked, actor, at)
}

export type Teams = {
  routing: { number: number; rules: RoutingBody['rules'] }
  idOf: ReadonlyMap<string, string>
  /** The provider of a team, by its id; empty for our own. */
  vendorOf: ReadonlyMap<string, string>
}

/** The rules in force and the teams they name, as a case is routed by them. */
export async function readTeams(tx: Tx): Promise<Teams> {
  const { number, body } = await settingInForce(tx, 'routing')
  const { slug, id, vendorId } = teams
  const rows = await tx.select({ slug, id, vendorId }).from(teams).where(eq(teams.isActive, true))
  return {
    routing: { number, rules: body.rules },
    idOf: new Map(rows.map((row) => [row.slug, row.id])),
    vendorOf: new Map(rows.map((row) => [row.id, row.vendorId ?? ''])),
  }
}

/** Where the rules send a case like this. */
export function placeOf({ routing, idOf }: Teams, one: RoutedCase) {
  const rule = firstMatch(routing.rules, one, (slug) => idOf.has(slug))
  if (!rule) return {}
  return {
    teamId: idOf.get(rule.then.team),
    skill: rule.then.skill ?? null,
    routedBy: `${routing.number}:${rule.id}`,
  }
}
