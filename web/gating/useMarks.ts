import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { ChecklistRow, DeficiencyCode, RuleCode } from '#shared/gating/documents.ts'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { gatingActionWords } from '#shared/gating/words.ts'
import { gatingWorkflow } from '#shared/gating/workflow.ts'
import { refusal } from '#shared/workflow/refusal.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useMe } from '../ui/useMe.ts'
import { useNow } from '../ui/useNow.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { draftKey, dropDraft, keepDraft, readDraft } from '../workflow/drafts.ts'
import { useAct } from '../workflow/useAct.ts'

export type RowMark = Pick<ChecklistRow, 'verdict' | 'codes' | 'overrides'> & { note: string }
type Drafts = { rows: Record<string, RowMark>; hits: Record<string, boolean> }

const empty: Drafts = { rows: {}, hits: {} }

/** Marks on rows and hits: set here, kept as a draft until they are saved together as one action. */
export function useMarks(record: Gating, file: GatingFile) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const me = useMe()
  const now = useNow()
  const act = useAct('gating', record)
  const key = draftKey('gating', record.id, 'answer')
  const [drafts, setDrafts] = useState<Drafts>(() => ({ ...empty, ...(readDraft(key) as Drafts | undefined) }))
  const mayMark = me ? refusal(gatingWorkflow, 'answer', me, record, now) === null : false

  const keep = (next: Drafts) => {
    setDrafts(next)
    if (count(next) === 0) dropDraft(key)
    else keepDraft(key, next)
  }
  const rowOf = (type: string): RowMark => {
    const draft = drafts.rows[type]
    const saved = file.checklist.find((row) => row.type === type)
    return draft ?? { verdict: null, codes: [], overrides: [], ...saved, note: saved?.note ?? '' }
  }
  const mark = (type: string, change: Partial<RowMark>) => {
    if (!mayMark) return
    keep({ ...drafts, rows: { ...drafts.rows, [type]: { ...rowOf(type), ...change } } })
  }
  const foundIn = (type: string): RuleCode[] => file.rows.find((row) => row.type === type)?.codes ?? []

  const send = (body: Record<string, unknown>, isMarks: boolean) =>
    act.mutate(
      { action: 'answer', body },
      {
        onSuccess: () => {
          if (isMarks) keep(empty)
          notify(say(gatingActionWords.answer.done), { type: 'success' })
        },
        onError: (error) => notify(sayProblem(error), { type: 'error' }),
      },
    )
  const save = () => {
    const answers = Object.entries(drafts.rows).flatMap(([type, { verdict, codes, overrides, note }]) =>
      verdict === null ? [] : [{ type, verdict, codes, overrides, ...(note.trim() && { note: note.trim() }) }],
    )
    const hits = Object.entries(drafts.hits).map(([hit, isRight]) => ({ key: hit, isRight }))
    if (answers.length + hits.length > 0) send({ answers, hits }, true)
  }
  useKeys(
    mayMark && count(drafts) > 0
      ? [{ id: 'gating.answer', keys: 'm', says: gatingActionWords.answer.label, run: save }]
      : [],
  )

  return {
    mayMark,
    isBusy: act.isPending,
    unsaved: count(drafts),
    isDraft: (type: string) => drafts.rows[type] !== undefined,
    rowOf,
    hitOf: (hit: string): boolean | null =>
      drafts.hits[hit] ?? file.preChecks.find((one) => one.key === hit)?.isRight ?? null,
    /** In order; what the rules found is passed over, and then wants a reason. */
    markOk: (type: string) => mark(type, { verdict: 'ok', codes: [], overrides: foundIn(type) }),
    markFound: (type: string) => mark(type, { verdict: 'deficient', codes: foundIn(type), overrides: [] }),
    markNotNeeded: (type: string) => mark(type, { verdict: 'not_needed', codes: [], overrides: [] }),
    toggleCode: (type: string, code: DeficiencyCode) => {
      const before = rowOf(type).verdict === 'deficient' ? rowOf(type).codes : []
      const codes = before.includes(code) ? before.filter((one) => one !== code) : [...before, code]
      mark(type, { verdict: codes.length > 0 ? 'deficient' : null, codes, overrides: [] })
    },
    note: (type: string, note: string) => mark(type, { note }),
    markHit: (hit: string, isRight: boolean) =>
      mayMark && keep({ ...drafts, hits: { ...drafts.hits, [hit]: isRight } }),
    save,
    discard: () => keep(empty),
    saveFacts: (fix: Record<string, unknown>) => send({ facts: [fix] }, false),
  }
}

export type Marks = ReturnType<typeof useMarks>

const count = ({ rows, hits }: Drafts) => Object.keys(rows).length + Object.keys(hits).length
