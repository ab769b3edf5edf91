import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useRef } from 'react'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { useSay } from '../ui/useSay.ts'
import { RequirementRow } from './RequirementRow.tsx'
import type { Marks } from './useMarks.ts'

type ChecklistProps = { record: Gating; file: GatingFile; marks: Marks; onShow: (evidenceId: string) => void }

/** Every document that is asked for, what was handed in for it, what the rules find, and what a reader makes of it. */
export function ChecklistPanel({ record, file, marks, onShow }: ChecklistProps) {
  const say = useSay()
  const list = useRef<HTMLUListElement>(null)
  const step = (by: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('li[data-row]') ?? [])]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    rows[(at + by + rows.length) % rows.length]?.focus()
  }
  useKeys([
    { id: 'gating.next-row', keys: 'd', says: caseWords.nextRow, run: () => step(1) },
    { id: 'gating.previous-row', keys: 'shift+d', says: caseWords.previousRow, run: () => step(-1) },
  ])
  const unasked = file.documents.filter((one) => !file.checklist.some(({ type }) => type === one.type))
  return (
    <Panel
      title={say(caseWords.checklist)}
      count={file.checklist.length || undefined}
      flush
      aside={
        record.settingNumber !== null && <Quiet>{say(caseWords.matrixVersion, { number: record.settingNumber })}</Quiet>
      }
    >
      {file.checklist.length === 0 && <Empty>{say(caseWords.noneRequired)}</Empty>}
      <Rows ref={list}>
        {file.checklist.map((row) => (
          <RequirementRow key={row.type} row={row} record={record} file={file} marks={marks} onShow={onShow} />
        ))}
        {unasked.length > 0 && (
          <RequirementRow row={null} documents={unasked} record={record} file={file} marks={marks} onShow={onShow} />
        )}
      </Rows>
      {marks.mayMark && (
        <Foot data-unsaved={marks.unsaved > 0}>
          {marks.unsaved > 0 ? (
            <>
              <span aria-live="polite">{say(caseWords.unsaved, { count: marks.unsaved })}</span>
              <Button
                variant="contained"
                disabled={marks.isBusy}
                onClick={marks.save}
                endIcon={<KeyHint keys="m" id="gating.answer" />}
              >
                {say(caseWords.save)}
              </Button>
              <Button variant="text" onClick={marks.discard}>
                {say(caseWords.discard)}
              </Button>
            </>
          ) : (
            <Quiet>{say(caseWords.keys)}</Quiet>
          )}
        </Foot>
      )}
    </Panel>
  )
}

const Quiet = styled('small')(({ theme }) => ({ ...theme.typography.caption, color: theme.palette.text.secondary }))

const Empty = styled('p')(({ theme }) => ({ margin: 0, padding: '0 16px 12px', color: theme.palette.text.secondary }))

const Rows = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 })

const Foot = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  minHeight: 44,
  padding: '6px 16px',
  borderTop: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.background.paper,
  // What is not saved stays in sight however far one reads on.
  '&[data-unsaved="true"]': { position: 'sticky', bottom: 0, zIndex: 1 },
}))
