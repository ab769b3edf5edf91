import { useState } from 'react'
import type { Appeal, AppealFile } from '#shared/appeals/schema.ts'
import { appealWords } from '#shared/appeals/screenWords.ts'
import { useKeys } from '../ui/useKeys.ts'
import { draftKey, keepDraft, readDraft } from '../workflow/drafts.ts'
import { decideStart, type VerdictDraft } from './decideBody.ts'

type Marks = Record<string, VerdictDraft>
const judging: Record<string, string> = { under_review: 'decide', escalated: 'decideEscalated' }

/**
 * Verdict marks per finding, turned by its number: stands, falls, not judged. They wait in the draft of the form that
 * decides, so that opening it finds them; what was decided before stands there first.
 */
export function useVerdictMarks(record: Appeal, file: AppealFile) {
  const action = judging[record.state] ?? ''
  const isOpen = record.allowedActions.includes(action)
  const key = draftKey('appeals', record.id, action)
  const draft = () => ({ ...decideStart(record), ...readDraft(key) }) as Record<string, unknown> & { verdicts: Marks }
  const [marks, setMarks] = useState<Marks>(() => (isOpen ? draft().verdicts : {}))
  const turn = (findingId: string) => {
    const kept = draft()
    const before = kept.verdicts[findingId]?.verdict
    const verdict = before === undefined ? 'stands' : before === 'stands' ? 'falls' : undefined
    const verdicts: Marks = { ...kept.verdicts, [findingId]: { ...kept.verdicts[findingId], verdict } }
    keepDraft(key, { ...kept, verdicts })
    setMarks(verdicts)
  }
  useKeys(
    isOpen
      ? file.relied.findings.slice(0, 9).map(({ id }, n) => ({
          id: `appeals.mark-${n + 1}`,
          keys: String(n + 1),
          says: n === 0 ? appealWords.verdict : undefined,
          run: () => turn(id),
        }))
      : [],
  )
  const decided = (id: string) => record.verdicts.find(({ findingId }) => findingId === id)?.verdict
  return { isOpen, turn, verdictOf: (id: string) => (isOpen ? marks[id]?.verdict : decided(id)) }
}
