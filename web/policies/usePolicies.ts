import { useGetList } from 'react-admin'
import { listLimits } from '#shared/list.ts'
import { type PolicyPhase, phaseOf } from '#shared/policies/rules.ts'
import type { PolicyVersion } from '#shared/policies/schema.ts'
import { useNow } from '../ui/useNow.ts'

export type PhasedVersion = PolicyVersion & { phase: PolicyPhase }

/** All versions of one policy, or of all, newest first, each with where it stands now. */
export function usePolicyVersions(policyId?: string) {
  const now = useNow()
  const answer = useGetList<PolicyVersion>('policies', {
    filter: policyId ? { policyId } : {},
    sort: { field: 'number', order: 'DESC' },
    pagination: { page: 1, perPage: listLimits.widestRange },
  })
  const versions = (answer.data ?? []).map((version): PhasedVersion => {
    const siblings = answer.data?.filter((other) => other.policyId === version.policyId) ?? []
    return { ...version, phase: phaseOf(version, siblings, now) }
  })
  return { ...answer, versions }
}

/** A policy as the list shows it: `shown` stands for it. */
export type PolicyGroup = { id: string; shown: PhasedVersion; versions: PhasedVersion[]; openCases: number }

const preference: readonly PolicyPhase[] = ['in_force', 'scheduled', 'draft', 'superseded']

export function groupByPolicy(versions: readonly PhasedVersion[]): PolicyGroup[] {
  const groups = Map.groupBy(versions, (version) => version.policyId)
  return [...groups].flatMap(([id, ofPolicy]) => {
    const [shown] = ofPolicy.toSorted((a, b) => preference.indexOf(a.phase) - preference.indexOf(b.phase))
    const openCases = ofPolicy.reduce((sum, version) => sum + version.openCases, 0)
    return shown ? [{ id, shown, versions: ofPolicy, openCases }] : []
  })
}
