import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { GatingDocument } from '#shared/gating/documents.ts'
import type { Gating } from '#shared/gating/schema.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { DocumentInputs } from './DocumentInputs.tsx'
import { type FactDraft, factsOf, fixOf } from './factsBody.ts'
import type { Marks } from './useMarks.ts'

type FactsFormProps = { document: GatingDocument; record: Gating; marks: Marks; onDone: () => void }

/** What the reader of the paper sees in it, where the description differs; saved at once, the row is then marked anew. */
export function FactsForm({ document, record, marks, onDone }: FactsFormProps) {
  const say = useSay()
  const [draft, setDraft] = useState<FactDraft>(() => factsOf(document))
  const save = () => {
    const fix = fixOf(document, draft)
    if (Object.keys(fix).length > 1) marks.saveFacts(fix)
    onDone()
  }
  return (
    <Form>
      <DocumentInputs
        type={document.type}
        caseId={record.id}
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <footer className="wide">
        <Button variant="contained" disabled={marks.isBusy} onClick={save}>
          {say(caseWords.saveFacts)}
        </Button>
        <Button variant="text" onClick={onDone}>
          {say(caseWords.cancel)}
        </Button>
      </footer>
    </Form>
  )
}

const Form = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))',
  gap: 12,
  padding: '4px 0 8px',
  '& .wide': { gridColumn: '1 / -1' },
  '& footer': { display: 'flex', gap: 8 },
})
