import { asc, inArray } from 'drizzle-orm'
import { type TicketType, ticketTypes, traits } from '#shared/settlements/types.ts'
import type { Words } from '#shared/text.ts'
import { causeWords } from '#shared/verifications/factWords.ts'
import { brands } from '../brands/table.ts'
import type { Db } from '../db/database.ts'
import { policyVersions } from '../policies/table.ts'

type Topic = { kind: string; topicId: string | null }

const noTopic: Words = { en: 'No topic', ko: '사유 미지정' }

/** What each topic is called: a policy, a brand, a type of ticket, a cause; a category says itself. By kind and topic. */
export async function topicNames(db: Db, topics: readonly Topic[]): Promise<Map<string, Words>> {
  const ids = topics.flatMap(({ topicId }) => (topicId?.length === 36 ? [topicId] : []))
  const policies = await db
    .select({ id: policyVersions.policyId, en: policyVersions.nameEn, ko: policyVersions.nameKo })
    .from(policyVersions)
    .where(inArray(policyVersions.policyId, ids))
    // The newest comes last, and stays.
    .orderBy(asc(policyVersions.number))
  const ofBrands = await db
    .select({ id: brands.id, en: brands.name, ko: brands.nameKo })
    .from(brands)
    .where(inArray(brands.id, ids))
  const named = new Map([...policies, ...ofBrands].map(({ id, en, ko }): [string, Words] => [id, { en, ko }]))
  return new Map(topics.map((topic) => [`${topic.kind} ${topic.topicId ?? ''}`, nameOf(topic, named)]))
}

function nameOf({ kind, topicId }: Topic, named: ReadonlyMap<string, Words>): Words {
  if (topicId === null) return noTopic
  const known = named.get(topicId)
  if (known) return known
  if (kind === 'settlements' && isTicketType(topicId)) return traits[topicId].label
  if (kind === 'verifications' && Object.hasOwn(causeWords, topicId))
    return causeWords[topicId as keyof typeof causeWords]
  return { en: topicId, ko: topicId }
}

const isTicketType = (text: string): text is TicketType => ticketTypes.some((type) => type === text)
