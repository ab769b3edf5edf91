import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { type ReactNode, useState } from 'react'
import type { GatingDocument } from '#shared/gating/documents.ts'
import { certificateTypeWords, deficiencyWords, lookUpVerdictWords } from '#shared/gating/documentWords.ts'
import { mustShow } from '#shared/gating/rules.ts'
import type { Gating, GatingFile } from '#shared/gating/schema.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ChainView } from './ChainView.tsx'
import { FactsForm } from './FactsForm.tsx'
import { NameAgainst } from './NameAgainst.tsx'
import type { Marks } from './useMarks.ts'

type DocumentCardProps = {
  document: GatingDocument
  record: Gating
  file: GatingFile
  marks: Marks
  onShow: (evidenceId: string) => void
}

/** What one paper says, fact by fact, each beside what it is held against. */
export function DocumentCard({ document, record, file, marks, onShow }: DocumentCardProps) {
  const say = useSay()
  const locale = useLanguage()
  const [isEdited, setEdited] = useState(false)
  const { fileName, evidenceId, isReplaced } = document
  const judged = file.judged.find((one) => one.documentId === document.id)
  const codes = judged?.codes ?? []
  const wants = mustShow(document.type)
  const lookUp = file.lookUps.findLast((one) => one.documentId === document.id && one.verdict !== null)
  const isWrong = (...of: (typeof codes)[number][]) => of.some((code) => codes.includes(code))
  return (
    <Card data-replaced={isReplaced}>
      <header>
        <b>{fileName ?? say(caseWords.noFile)}</b>
        {isReplaced && <small>{say(caseWords.replaced)}</small>}
        {!evidenceId && fileName && <small>{say(caseWords.noFile)}</small>}
        <small>{say(caseWords.suppliedBy, { name: document.suppliedBy })}</small>
        {evidenceId && (
          <Button variant="text" onClick={() => onShow(evidenceId)}>
            {say(caseWords.show)}
          </Button>
        )}
        {marks.mayMark && !isReplaced && (
          <Button variant="text" aria-expanded={isEdited} onClick={() => setEdited(!isEdited)}>
            {say(caseWords.correct)}
          </Button>
        )}
      </header>
      {isEdited ? (
        <FactsForm document={document} record={record} marks={marks} onDone={() => setEdited(false)} />
      ) : (
        <Fields>
          {(wants.fresh || document.issuedOn) && (
            <Fact label={say(caseWords.issuedOn)} isWrong={isWrong('no_issue_date', 'expired_6m')}>
              {document.issuedOn ?? say(caseWords.notStated)}
              {document.issuedOn && <small>{say(caseWords.ageDays, { days: ageOf(document.issuedOn) })}</small>}
            </Fact>
          )}
          {document.expiresOn && (
            <Fact label={say(caseWords.expiresOn)} isWrong={isWrong('licence_expired')}>
              {document.expiresOn}
            </Fact>
          )}
          {(wants.buyer || document.buyerName) && (
            <Fact label={say(caseWords.buyerName)} isWrong={isWrong('buyer_name_missing', 'buyer_name_mismatch')}>
              {wants.buyer ? (
                <NameAgainst
                  said={document.buyerName}
                  verified={file.identity.legalName}
                  isWrong={isWrong('buyer_name_mismatch')}
                />
              ) : (
                document.buyerName
              )}
            </Fact>
          )}
          {document.issuerName && <Fact label={say(caseWords.issuerName)}>{document.issuerName}</Fact>}
          {(wants.model || document.modelNumber) && (
            <Fact label={say(caseWords.modelNumber)} isWrong={isWrong('no_model_no')}>
              {document.modelNumber ?? say(caseWords.notStated)}
            </Fact>
          )}
          {(wants.quantity || document.quantity !== undefined) && (
            <Fact label={say(caseWords.quantity)} isWrong={isWrong('no_quantity')}>
              {document.quantity?.toLocaleString(locale) ?? say(caseWords.notStated)}
            </Fact>
          )}
          {(wants.number || document.number) && (
            <Fact label={say(caseWords.number)} isWrong={isWrong('bad_number', 'not_confirmed')}>
              {document.number ?? say(caseWords.notStated)}
              {document.certificateType && <small>{say(certificateTypeWords[document.certificateType])}</small>}
              {lookUp?.verdict ? (
                <small>{say(lookUpVerdictWords[lookUp.verdict])}</small>
              ) : (
                document.number && !isWrong('bad_number') && <small>{say(caseWords.shapeOnly)}</small>
              )}
            </Fact>
          )}
        </Fields>
      )}
      {wants.chain && !isEdited && (
        <ChainView chain={document.chain ?? []} gaps={judged?.gaps ?? []} file={file} sellerName={record.sellerName} />
      )}
      {isWrong('wrong_type') && <p className="wrong">{say(deficiencyWords.wrong_type)}</p>}
    </Card>
  )
}

function Fact({ label, isWrong = false, children }: { label: string; isWrong?: boolean; children: ReactNode }) {
  return (
    <Field label={label}>
      <Value data-wrong={isWrong}>
        {isWrong && <ToneMark tone="bad" size={9} />}
        {children}
      </Value>
    </Field>
  )
}

const ageOf = (day: string): number => Math.max(0, Math.floor((Date.now() - Date.parse(day)) / 86_400_000))

const Value = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 8px',
  '&[data-wrong="true"]': { color: theme.palette.tone.bad.text },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))

const Card = styled('article')(({ theme }) => ({
  margin: '4px 0',
  padding: '4px 12px 8px',
  borderLeft: `2px solid ${theme.palette.lineStrong}`,
  '& header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px', minHeight: 28 },
  '& header b': { fontWeight: 500, overflowWrap: 'anywhere' },
  '& header small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '&[data-replaced="true"]': { opacity: 0.62, '& header b': { textDecoration: 'line-through' } },
  '& .wrong': { margin: '4px 0 0', color: theme.palette.tone.bad.text },
}))
