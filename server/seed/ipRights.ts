import { asc, eq } from 'drizzle-orm'
import type { NamedRight } from '#shared/counterfeits/bodies.ts'
import type { RightType } from '#shared/counterfeits/rights.ts'
import type { PolicyTerms } from '#shared/policies/schema.ts'
import { baseCounterfeits } from '#shared/settings/counterfeits.ts'
import type { Actor } from '../audit/record.ts'
import { brands } from '../brands/table.ts'
import { rightNamed } from '../counterfeits/registers.ts'
import { ipRights } from '../counterfeits/table.ts'
import type { Tx } from '../db/database.ts'
import { createPolicy, publishPolicy } from '../policies/drafts.ts'
import { editSetting, publishSetting, reviseSetting } from '../settings/drafts.ts'
import { settingInForce } from '../settings/inForce.ts'
import { demoBrands } from './brandNames.ts'

export type DemoRight = 'live' | 'claimed' | 'expired' | 'wrong-class' | 'patent'
export type DemoRights = (brandId: string, which: DemoRight) => string | null

/** Rights of the demo's brands: most are live and looked up, others are claimed, ran out or cover other goods. */
export async function seedRights(tx: Tx, by: Actor, at: Date): Promise<DemoRights> {
  const known = new Map<string, string>()
  const rows = await tx.select().from(brands).orderBy(asc(brands.name))
  for (const [n, brand] of rows.entries()) {
    const category = demoBrands.find(({ name }) => name === brand.name)?.category
    const classes = baseCounterfeits.classes.find((one) => one.category === category)?.classes ?? []
    const { ownerName, id: brandId } = brand
    const named = (type: RightType, number: string, more: Partial<NamedRight> = {}): NamedRight => ({
      type,
      number,
      title: brand.nameKo,
      ownerName,
      brandId,
      classes,
      registeredOn: '2019-05-14',
      expiresOn: '2029-05-14',
      ...more,
    })
    const serial = String(1_420_311 + n * 7_919)
    const other = String(1_655_027 + n * 6_131)
    const add = async (which: DemoRight, right: NamedRight, isVerified: boolean) => {
      const row = await rightNamed(tx, right, by, at)
      if (isVerified) {
        const looked = { isVerified: true, verifiedAt: at, verifiedByName: by.name }
        await tx.update(ipRights).set(looked).where(eq(ipRights.id, row.id))
      }
      known.set(`${brandId}:${which}`, row.id)
    }
    await add('live', named('trademark', `40-${serial}`), true)
    await add('claimed', named('trademark', `40-${other}`, { title: `${brand.name} ${brand.nameKo}` }), false)
    const old = { registeredOn: '2011-03-02', expiresOn: '2021-03-02' }
    await add('expired', named('trademark', `40-0${serial.slice(1)}`, old), true)
    await add('wrong-class', named('trademark', `40-0${other.slice(1)}`, { classes: ['36', '41'] }), true)
    const patent = { title: `${brand.nameKo} 용기 결합 구조`, classes: [] }
    await add('patent', named('patent', `10-${serial}`, patent), true)
  }
  return (brandId, which) => known.get(`${brandId}:${which}`) ?? null
}

/** Judged by people, case by case: no figure ever breaks it. */
const repeatInfringement: PolicyTerms = {
  nameEn: 'Repeat infringement',
  nameKo: '반복적 권리 침해',
  metric: 'defect_rate',
  comparison: 'gt',
  threshold: 1,
  minimumCount: 1,
  severity: 'high',
  measure: 'temporary_suspension',
  groundsEn: 'Within 180 days goods of the seller were found more than once to infringe the rights of others.',
  groundsKo: '180일 이내에 판매 상품이 두 차례 이상 타인의 권리를 침해한 것으로 결정되었습니다.',
  clause: '판매자 이용약관 제22조(지식재산권 보호) 제5항 · Seller Terms Art. 22(5)',
  source: '판매자 운영정책 별표 3 · Seller Policy, annex 3',
  effectiveFrom: '',
}

/** Where a repeat infringer's suspension case belongs. */
export async function setRepeatPolicy(tx: Tx, by: Actor, at: Date): Promise<void> {
  const policy = await createPolicy(tx, { ...repeatInfringement, effectiveFrom: at.toISOString() }, by, at)
  await publishPolicy(tx, policy.id, by, at)
  const { versionId, body } = await settingInForce(tx, 'counterfeits')
  const draft = await reviseSetting(tx, versionId, by, at)
  const next = { ...body, repeat: { ...body.repeat, policyId: policy.policyId } }
  await editSetting(tx, draft.id, draft.version, { body: next }, by, at)
  const asked = { id: draft.id, version: draft.version + 1, note: '반복 침해 정책 연결' }
  await publishSetting(tx, {}, asked, by, at)
}
