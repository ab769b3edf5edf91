import Close from '@mui/icons-material/Close'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useController } from 'react-hook-form'
import { type DocumentType, documentTypes } from '#shared/gating/documents.ts'
import { documentTypeWords } from '#shared/gating/documentWords.ts'
import type { Gating } from '#shared/gating/schema.ts'
import { formWords } from '#shared/gating/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { DocumentInputs } from './DocumentInputs.tsx'
import { type FactDraft, noFacts } from './factsBody.ts'

export type SuppliedDraft = FactDraft & { type: DocumentType }

/** Papers that came by letter or in a message, one after the other, as far as they can be read. */
export function SupplyFields({ record }: { record: Gating }) {
  const say = useSay()
  const { field, fieldState } = useController<{ papers?: SuppliedDraft[] }, 'papers'>({
    name: 'papers',
    rules: { validate: (papers) => (papers && papers.length > 0) || say(formWords.addDocument) },
  })
  const papers = field.value ?? []
  const change = (at: number, part: Partial<SuppliedDraft>) =>
    field.onChange(papers.map((one, place) => (place === at ? { ...one, ...part } : one)))
  const add = () => field.onChange([...papers, { ...noFacts, type: nextType(papers) }])
  return (
    <Papers>
      <legend>{say(formWords.supplied)}</legend>
      {papers.map((paper, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper that is not sent yet is its place
        <section key={at}>
          <TextField
            select
            className="wide"
            label={say(formWords.type)}
            value={paper.type}
            onChange={(event) => change(at, { type: event.target.value as DocumentType })}
          >
            {documentTypes.map((type) => (
              <MenuItem key={type} value={type}>
                {say(documentTypeWords[type])}
              </MenuItem>
            ))}
          </TextField>
          <DocumentInputs type={paper.type} caseId={record.id} draft={paper} onChange={(part) => change(at, part)} />
          <IconButton
            aria-label={`${say(documentTypeWords[paper.type])} ×`}
            onClick={() => field.onChange(papers.filter((_, place) => place !== at))}
          >
            <Close />
          </IconButton>
        </section>
      ))}
      <Button variant="outlined" onClick={add}>
        {say(formWords.addDocument)}
      </Button>
      {fieldState.error && <p role="alert">{fieldState.error.message}</p>}
    </Papers>
  )
}

const nextType = (papers: readonly SuppliedDraft[]): DocumentType =>
  documentTypes.find((type) => !papers.some((paper) => paper.type === type)) ?? 'purchase_invoice'

const Papers = styled('fieldset')(({ theme }) => ({
  border: 0,
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 12,
  justifyItems: 'start',
  '& legend': { ...theme.typography.subtitle1, padding: 0, marginBottom: 8 },
  '& section': {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
    gap: 12,
    justifyItems: 'start',
    paddingBottom: 12,
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& .wide': { gridColumn: '1 / -1' },
  '& p': { margin: 0, color: theme.palette.tone.bad.text, fontSize: 12 },
}))
