import { eq, inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { weekAt, weeksBefore } from '#shared/vendors/rules.ts'
import type { ContractTerms, LineTerms } from '#shared/vendors/schema.ts'
import type { Tx } from '../db/database.ts'
import { people } from '../people/table.ts'
import { teamMembers, teams } from '../teams/table.ts'
import { vendorContracts, vendors } from '../vendors/table.ts'
import type { Cast } from './cast.ts'

const line = (name: LineTerms['line'], weight: number, green: number, amber: number, red: number): LineTerms => ({
  ...{ line: name, weight, green, amber, amberCreditKrw: red / 2, redCreditKrw: red },
})

const plain: ContractTerms = {
  lines: [
    line('sla', 25, 92, 85, 400_000),
    line('accuracy', 15, 95, 90, 300_000),
    line('overturned', 10, 10, 20, 200_000),
    line('quality', 10, 97, 93, 100_000),
    line('csat', 10, 80, 70, 100_000),
    line('handleMedian', 5, 15, 25, 0),
    line('handleP90', 5, 45, 70, 0),
    line('occupancy', 5, 70, 55, 0),
    line('adherence', 5, 95, 90, 0),
    line('cost', 5, 9_000, 12_000, 0),
    line('volume', 5, 10, 5, 50_000),
  ],
  costPer: 'case',
  costKrw: 8_500,
  creditCapPercent: 20,
}
const stricter: ContractTerms = {
  ...plain,
  lines: plain.lines.map((one) => (one.line === 'sla' ? { ...one, green: 95, amber: 88 } : one)),
  costKrw: 8_900,
}

type SeededVendor = {
  slug: string
  name: string
  team: string
  terms: ContractTerms
  people: readonly [string, string][]
}

const seeded: readonly SeededVendor[] = [
  {
    slug: 'onmaru-cs',
    name: '온마루씨에스',
    team: 'osp-desk',
    terms: plain,
    people: [['yun.sora@onmaru.example', '윤소라']],
  },
  {
    slug: 'haneul-link',
    name: '하늘링크파트너스',
    team: 'haneul-desk',
    terms: { ...plain, costKrw: 7_800 },
    people: [
      ['ma.dojin@haneul.example', '마도진'],
      ['pi.eunbi@haneul.example', '피은비'],
      ['seok.harin@haneul.example', '석하린'],
    ],
  },
]

/** Two providers under contract, their desks and people, and for one of them stricter targets since a few weeks. */
export async function seedVendors(tx: Tx, cast: Cast, founded: Date, now: Date): Promise<void> {
  const first = weeksBefore(weekAt(now), 30)
  const byName = cast('ops@demo').name
  for (const { slug, name, team, terms, people: theirs } of seeded) {
    const id = uuidv7()
    const at = { createdAt: founded, updatedAt: founded }
    await tx.insert(vendors).values({ id, version: 1, slug, name, isActive: true, ...at })
    await tx.update(teams).set({ vendorId: id }).where(eq(teams.slug, team))
    const [desk] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.slug, team))
    const contract = { id: uuidv7(), vendorId: id, number: 1, effectiveFrom: first, terms, note: '최초 계약', byName }
    await tx.insert(vendorContracts).values({ ...contract, at: founded })
    const staff = theirs.map(([email, personName], position) => ({
      ...{ id: uuidv7(), version: 1, email, name: personName, role: 'osp' as const, locale: 'ko' as const },
      ...{ vendorId: id, isActive: true, isDemo: false },
      ...{ createdAt: new Date(founded.getTime() + position), updatedAt: founded },
    }))
    await tx.insert(people).values(staff)
    for (const { id: personId } of desk ? staff : [])
      await tx.insert(teamMembers).values({ teamId: desk?.id ?? '', personId, isLead: false, since: founded })
  }
  const [onmaru] = await tx.select({ id: vendors.id }).from(vendors).where(eq(vendors.slug, 'onmaru-cs'))
  if (!onmaru) throw new Error('no provider')
  await tx
    .update(people)
    .set({ vendorId: onmaru.id })
    .where(inArray(people.email, ['osp@demo']))
  await tx.insert(vendorContracts).values({
    ...{ id: uuidv7(), vendorId: onmaru.id, number: 2, effectiveFrom: weeksBefore(weekAt(now), 5), terms: stricter },
    ...{ note: 'SLA 기준 상향', byName, at: new Date(now.getTime() - 50 * 86_400_000) },
  })
}
