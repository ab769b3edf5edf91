import { styled } from '@mui/material/styles'
import type { KeyboardEvent } from 'react'
import { type ChecklistRow, type GatingDocument, handCodes } from '#shared/gating/documents.ts'
import { deficiencyWords, documentTypeWords, rowVerdictWords, warningWords } from '#shared/gating/documentWords.ts'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useSay } from '../ui/useSay.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { MarkButtons } from './MarkButtons.tsx'
import type { Marks } from './useMarks.ts'

type RequirementProps = {
  /** Null: papers that nothing asked for. */
  row: ChecklistRow | null
  documents?: readonly GatingDocument[]
  record: Gating
  file: GatingFile
  marks: Marks
  onShow: (evidenceId: string) => void
}

/** One requirement: its papers, what the rules find in them, and the mark. Keys act on the row that has the focus. */
export function RequirementRow({ row, documents, record, file, marks, onShow }: RequirementProps) {
  const say = useSay()
  const papers = documents ?? file.documents.filter((one) => one.type === row?.type)
  const shown = papers.toSorted((a, b) => Number(a.isReplaced) - Number(b.isReplaced))
  const found = file.rows.find((one) => one.type === row?.type)
  const mark = row && marks.rowOf(row.type)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!row || !marks.mayMark || event.target !== event.currentTarget || event.metaKey || event.ctrlKey) return
    const take = keyed(row.type, event.key, marks)
    if (!take) return
    event.preventDefault()
    take()
  }
  return (
    <Row data-row={row ? '' : undefined} tabIndex={row ? -1 : undefined} onKeyDown={onKeyDown}>
      <header>
        {row && mark ? (
          <>
            <ToneMark tone={toneOf(mark.verdict)} />
            <h3>{say(documentTypeWords[row.type])}</h3>
            {mark.verdict ? (
              <b data-verdict={mark.verdict}>{say(rowVerdictWords[mark.verdict])}</b>
            ) : (
              found?.codes.length === 0 && <small>{say(caseWords.ruleClean)}</small>
            )}
            <small title={say(caseWords.askedBy, { lines: row.askedBy.join(', ') })}>
              {marks.isDraft(row.type) ? '●' : row.byName && say(caseWords.markedBy, { name: row.byName })}
            </small>
          </>
        ) : (
          <h3>{say(caseWords.documents)}</h3>
        )}
      </header>
      {found && (found.codes.length > 0 || found.warnings.length > 0) && (
        <Found>
          <small>{say(caseWords.ruleFound)}</small>
          {found.codes.map((code) => (
            <ToneChip key={code} tone="bad">
              {say(deficiencyWords[code])}
            </ToneChip>
          ))}
          {found.warnings.map((warning) => (
            <ToneChip key={warning} tone="busy">
              {say(warningWords[warning])}
            </ToneChip>
          ))}
        </Found>
      )}
      {shown.length === 0 && <p className="none">{say(caseWords.missingPaper)}</p>}
      {shown.map((document) => (
        <DocumentCard key={document.id} document={document} record={record} file={file} marks={marks} onShow={onShow} />
      ))}
      {row && mark && <MarkButtons row={row} mark={mark} found={found?.codes ?? []} marks={marks} />}
    </Row>
  )
}

function keyed(type: string, key: string, marks: Marks): (() => void) | undefined {
  if (key === '1') return () => marks.markOk(type)
  if (key === '2') return () => marks.markFound(type)
  if (key === '3') return () => marks.markNotNeeded(type)
  const code = handCodes[Number(key) - 4]
  return code && (() => marks.toggleCode(type, code))
}

const toneOf = (verdict: ChecklistRow['verdict']): Tone =>
  verdict === 'ok' ? 'good' : verdict === 'deficient' ? 'bad' : 'neutral'

const Row = styled('li')(({ theme }) => ({
  padding: '8px 16px 12px',
  borderTop: `1px solid ${theme.palette.line}`,
  outline: 'none',
  '&:focus-visible': {
    boxShadow: `inset 2px 0 ${theme.palette.primary.main}`,
    backgroundColor: theme.palette.action.hover,
  },
  '& header': { display: 'flex', alignItems: 'center', gap: 8, minHeight: 28 },
  '& h3': { ...theme.typography.subtitle1, margin: 0 },
  '& header small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& header small:last-of-type': { marginLeft: 'auto' },
  '& b[data-verdict]': { fontSize: 12, fontWeight: 500, color: theme.palette.text.secondary },
  '& b[data-verdict="ok"]': { color: theme.palette.tone.good.text },
  '& b[data-verdict="deficient"]': { color: theme.palette.tone.bad.text },
  '& .none': { margin: '4px 0', color: theme.palette.text.secondary },
}))

const Found = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 6,
  margin: '2px 0 6px',
  '& > small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))
