import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useController } from 'react-hook-form'
import type { PaperMark } from '#shared/appeals/plan.ts'
import type { Appeal } from '#shared/appeals/schema.ts'
import { formWords } from '#shared/appeals/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { useEvidence } from '../workflow/evidence/useEvidence.ts'
import { MissingList } from './MissingList.tsx'
import { useAppealFile } from './useAppealFile.ts'

/** Each paper of the plan: legible or not, and the date that stands on it. What else is missing stands below. */
export function AdmitFields({ record }: { record: Appeal }) {
  const say = useSay()
  const { data: file } = useAppealFile(record.id)
  const { data: files = [] } = useEvidence(record.id)
  const { field } = useController({ name: 'papers', defaultValue: record.papers })
  const marks: PaperMark[] = Array.isArray(field.value) ? field.value : []
  const cited = [...new Set(record.plan.flatMap(({ evidenceIds }) => evidenceIds))]
  const markOf = (evidenceId: string) =>
    marks.find((mark) => mark.evidenceId === evidenceId) ?? { evidenceId, isLegible: false, datedOn: null }
  const change = (next: PaperMark) =>
    field.onChange([...marks.filter(({ evidenceId }) => evidenceId !== next.evidenceId), next])
  const others = file?.missing.filter(({ part, code }) => part !== 'papers' || code === 'no_paper') ?? []
  return (
    <>
      <Rows>
        {cited.map((id) => {
          const mark = markOf(id)
          const name = files.find((one) => one.id === id)?.name ?? '…'
          return (
            <li key={id}>
              <span>{name}</span>
              <label htmlFor={`legible-${id}`}>
                <Checkbox
                  id={`legible-${id}`}
                  size="small"
                  checked={mark.isLegible}
                  onChange={(event) => change({ ...mark, isLegible: event.target.checked })}
                  slotProps={{ input: { 'aria-label': `${say(formWords.legible)}: ${name}` } }}
                />
                {say(formWords.legible)}
              </label>
              <TextField
                type="date"
                size="small"
                label={say(formWords.datedOn)}
                value={mark.datedOn ?? ''}
                onChange={(event) => change({ ...mark, datedOn: event.target.value || null })}
                slotProps={{
                  inputLabel: { shrink: true },
                  htmlInput: { 'aria-label': `${say(formWords.datedOn)}: ${name}` },
                }}
              />
            </li>
          )
        })}
      </Rows>
      {file && <MissingList missing={others} file={file} />}
    </>
  )
}

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  '& li': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto 150px', gap: 8, alignItems: 'center' },
  '& li span': { overflowWrap: 'anywhere' },
  '& label': { display: 'inline-flex', alignItems: 'center', color: theme.palette.text.secondary },
}))
