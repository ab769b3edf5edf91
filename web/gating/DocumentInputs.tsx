import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { certificateTypes } from '#shared/gating/certificates.ts'
import type { DocumentType } from '#shared/gating/documents.ts'
import { certificateTypeWords } from '#shared/gating/documentWords.ts'
import { mustShow } from '#shared/gating/rules.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import { useSay } from '../ui/useSay.ts'
import { useEvidence } from '../workflow/evidence/useEvidence.ts'
import { ChainFields } from './ChainFields.tsx'
import type { FactDraft } from './factsBody.ts'

type InputsProps = {
  type: DocumentType
  caseId: string
  draft: FactDraft
  onChange: (change: Partial<FactDraft>) => void
}

/** The facts that the rules ask of a paper of this type, and its file. */
export function DocumentInputs({ type, caseId, draft, onChange }: InputsProps) {
  const say = useSay()
  const { data: files = [] } = useEvidence(caseId)
  const wants = mustShow(type)
  const text = (name: 'buyerName' | 'issuerName' | 'modelNumber' | 'number') => (
    <TextField
      label={say(caseWords[name])}
      value={draft[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  )
  const day = (name: 'issuedOn' | 'expiresOn') => (
    <TextField
      type="date"
      label={say(caseWords[name])}
      value={draft[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  )
  return (
    <>
      <TextField
        select
        className="wide"
        label={say(caseWords.attach)}
        value={files.some(({ id }) => id === draft.evidenceId) ? draft.evidenceId : ''}
        helperText={files.length === 0 ? say(caseWords.noFiles) : undefined}
        onChange={(event) => onChange({ evidenceId: event.target.value })}
      >
        <MenuItem value="">{say(caseWords.noFile)}</MenuItem>
        {files.map((file) => (
          <MenuItem key={file.id} value={file.id}>
            {file.name}
          </MenuItem>
        ))}
      </TextField>
      {day('issuedOn')}
      {day('expiresOn')}
      {text('buyerName')}
      {text('issuerName')}
      {text('modelNumber')}
      {wants.quantity && (
        <TextField
          label={say(caseWords.quantity)}
          value={draft.quantity}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          onChange={(event) => onChange({ quantity: event.target.value.replaceAll(/\D/g, '') })}
        />
      )}
      {wants.number && (
        <>
          {text('number')}
          <TextField
            select
            label={say(caseWords.certificateType)}
            value={draft.certificateType}
            onChange={(event) => onChange({ certificateType: event.target.value })}
          >
            <MenuItem value="">–</MenuItem>
            {certificateTypes.map((one) => (
              <MenuItem key={one} value={one}>
                {say(certificateTypeWords[one])}
              </MenuItem>
            ))}
          </TextField>
        </>
      )}
      {wants.chain && <ChainFields className="wide" chain={draft.chain} onChange={(chain) => onChange({ chain })} />}
    </>
  )
}
