import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { TextInput } from 'react-admin'
import { useController } from 'react-hook-form'
import { planPartWords } from '#shared/appeals/missingWords.ts'
import { planParts } from '#shared/appeals/plan.ts'
import type { Appeal } from '#shared/appeals/schema.ts'
import { appealWords, formWords } from '#shared/appeals/screenWords.ts'
import type { Evidence } from '#shared/evidence/schema.ts'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useSay } from '../ui/useSay.ts'
import { useEvidence } from '../workflow/evidence/useEvidence.ts'
import { useAppealFile } from './useAppealFile.ts'

/** Cause, correction and prevention for each finding, and the files that prove them. */
export function PlanFields({ record }: { record: Appeal }) {
  const say = useSay()
  const { data: file } = useAppealFile(record.id)
  const { data: files = [] } = useEvidence(record.id)
  if (!file) return <SkeletonRows rows={8} />
  return file.relied.findings.map((finding, n) => (
    <Group key={finding.id}>
      <legend>
        {say(appealWords.finding, { n: n + 1 })} <span>{say(finding.words)}</span>
      </legend>
      {planParts.map((part) => (
        <TextInput
          key={part}
          source={`plan.${finding.id}.${part}`}
          label={say(planPartWords[part])}
          helperText={false}
          multiline
          minRows={2}
        />
      ))}
      <Papers name={`plan.${finding.id}.evidenceIds`} files={files} />
    </Group>
  ))
}

function Papers({ name, files }: { name: string; files: readonly Evidence[] }) {
  const say = useSay()
  const id = useId()
  const { field } = useController({ name, defaultValue: [] })
  const chosen: string[] = Array.isArray(field.value) ? field.value : []
  const toggle = (one: string) =>
    field.onChange(chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one])
  return (
    <div>
      <small>{say(formWords.papers)}</small>
      {files.length === 0 && <p>{say(formWords.noPapers)}</p>}
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <label htmlFor={`${id}-${file.id}`}>
              <Checkbox
                id={`${id}-${file.id}`}
                size="small"
                checked={chosen.includes(file.id)}
                onChange={() => toggle(file.id)}
              />
              <span>{file.name}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const Group = styled('fieldset')(({ theme }) => ({
  margin: 0,
  padding: '8px 0 0',
  border: 0,
  borderTop: `1px solid ${theme.palette.line}`,
  minWidth: 0,
  display: 'grid',
  gap: 12,
  '& legend': { ...theme.typography.subtitle2, padding: '0 8px 0 0' },
  '& legend span': { ...theme.typography.body1, color: theme.palette.text.secondary },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& p': { margin: 0, color: theme.palette.text.secondary },
  '& ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& label': { display: 'flex', alignItems: 'center', gap: 4, minHeight: 32, cursor: 'pointer' },
  '& label span': { overflowWrap: 'anywhere' },
}))
