import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { bankOf } from '#shared/verifications/banks.ts'
import { hasRegistry } from '#shared/verifications/checks.ts'
import {
  checkFindingWords,
  exemptionWords,
  particularWords,
  sellerTypeWords,
  taxTypeWords,
} from '#shared/verifications/factWords.ts'
import { type ParticularField, particularFields } from '#shared/verifications/particulars.ts'
import type { MaskedParticulars, Verification, VerificationFile } from '#shared/verifications/schema.ts'
import { caseWords } from '#shared/verifications/screenWords.ts'
import { Panel } from '../ui/Panel.tsx'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useMay } from '../ui/useMe.ts'
import { type Say, useLanguage, useSay } from '../ui/useSay.ts'
import { PersonalCell } from './PersonalCell.tsx'

type ComparePanelProps = { record: Verification; file: VerificationFile }

/** Side by side: what was submitted, what registry and bank say of it, what we had before; differences are marked. */
export function ComparePanel({ record, file }: ComparePanelProps) {
  const say = useSay()
  const { submission, onRecord, differs } = file
  const known = onRecord.verifiedAt ? onRecord.particulars : null
  const shown = particularFields.filter((field) => has(submission?.particulars, field) || has(known, field))
  return (
    <Panel title={say(caseWords.particulars)} aside={<Again record={record} />} flush>
      {!submission && <Empty>{say(caseWords.nothingSubmitted)}</Empty>}
      <Scroll>
        <Table>
          <thead>
            <tr>
              <th />
              <th>
                {say(caseWords.submitted)}
                {submission && (
                  <small>{say(caseWords.round, { round: submission.round, name: submission.byName })}</small>
                )}
              </th>
              <th>{say(caseWords.saidOutside)}</th>
              <th>{say(caseWords.onRecord)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <tr key={field} data-differs={differs.includes(field)}>
                <th scope="row">{say(particularWords[field])}</th>
                <td>
                  <Value of={submission?.particulars} field={field} source="submitted" caseId={record.id} />
                  {differs.includes(field) && <em>{say(caseWords.differs)}</em>}
                </td>
                <td>
                  <Outside field={field} file={file} />
                </td>
                <td>
                  {known ? (
                    <Value of={known} field={field} source="on_record" caseId={record.id} />
                  ) : (
                    field === 'sellerType' && <i>{say(caseWords.neverVerified)}</i>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Scroll>
    </Panel>
  )
}

const has = (told: MaskedParticulars | null | undefined, field: ParticularField) => told?.[field] !== undefined

type ValueProps = {
  of: MaskedParticulars | null | undefined
  field: ParticularField
  source: 'submitted' | 'on_record'
  caseId: string
}

function Value({ of, field, source, caseId }: ValueProps) {
  const say = useSay()
  const locale = useLanguage()
  const value = of?.[field]
  if (value === undefined || value === null) return <i>–</i>
  if (field === 'sellerType' && of?.sellerType) return say(sellerTypeWords[of.sellerType])
  if (field === 'mailOrderExemption' && of?.mailOrderExemption) return say(exemptionWords[of.mailOrderExemption])
  if (field === 'bankCode') return bankOf(String(value))?.[locale] ?? String(value)
  if (typeof value === 'number') return value.toLocaleString(locale)
  return <PersonalCell caseId={caseId} source={source} field={field} masked={value} sellerType={of?.sellerType} />
}

/** What was answered about this field by whoever knows it. */
function Outside({ field, file }: { field: ParticularField; file: VerificationFile }) {
  const say = useSay()
  const of = (kind: VerificationFile['checks'][number]['kind']) => file.checks.find((check) => check.kind === kind)
  const check =
    field === 'businessNumber'
      ? of('registry_status')
      : field === 'representative' || field === 'openedOn'
        ? of('registry_validate')
        : field === 'bankHolder' || field === 'bankAccount'
          ? of('bank_holder')
          : undefined
  const isAsked = ['businessNumber', 'representative', 'openedOn', 'bankHolder', 'bankAccount'].includes(field)
  if (field === 'mailOrderExemption') return <TaxType file={file} />
  const asksRegistry = field !== 'bankHolder' && field !== 'bankAccount'
  const told = file.submission?.particulars
  if (!isAsked || !told || (asksRegistry && !hasRegistry({ ...told, sellerType: told.sellerType ?? 'overseas' })))
    return <i>–</i>
  if (!check) return <i>{say(caseWords.notAsked)}</i>
  return (
    <Said>
      <ToneMark tone={check.verdict === 'passed' ? 'good' : check.verdict === 'unavailable' ? 'paused' : 'bad'} />
      <span>
        {findingsFor(field, check, say)}
        {field === 'businessNumber' && <TaxType file={file} />}
      </span>
    </Said>
  )
}

function findingsFor(field: ParticularField, check: VerificationFile['checks'][number], say: Say): string {
  const ofHolder = ['holder_matches', 'holder_differs']
  const mine = check.findings.filter((finding) => {
    if (check.kind !== 'bank_holder') return true
    return field === 'bankHolder' ? ofHolder.includes(finding) : !ofHolder.includes(finding)
  })
  const holder = check.answer.holderName
  const told = (mine.length > 0 ? mine : check.findings).map((finding) => say(checkFindingWords[finding])).join(', ')
  return field === 'bankHolder' && typeof holder === 'string' ? `${told} (${holder})` : told
}

function TaxType({ file }: { file: VerificationFile }) {
  const say = useSay()
  const code = file.checks.find((check) => check.kind === 'registry_status')?.answer.tax_type_cd
  if (typeof code !== 'string' || !(code in taxTypeWords)) return null
  return <small>{say(taxTypeWords[code as keyof typeof taxTypeWords])}</small>
}

/** New particulars at the seller's word; absent where they could not be taken. */
function Again({ record }: { record: Verification }) {
  const say = useSay()
  const mayOpen = useMay('verifications:open')
  const takes = ['manual_review', 'info_requested', 'reverify_due', 'suspended_unverified']
  if (!mayOpen || !takes.includes(record.state)) return null
  return (
    <Button component={Link} to={`/verifications/create?case=${record.id}`} variant="text" size="small">
      {say(caseWords.edit)}
    </Button>
  )
}

const Empty = styled('p')(({ theme }) => ({ margin: 0, padding: '0 16px 8px', color: theme.palette.text.secondary }))
const Scroll = styled('div')({ overflowX: 'auto' })

const Said = styled('span')({ display: 'inline-flex', gap: 8, '& svg': { marginTop: 5 } })

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    padding: '5px 12px',
    textAlign: 'left',
    verticalAlign: 'top',
    borderTop: `1px solid ${theme.palette.line}`,
    fontWeight: 400,
  },
  '& thead th': { ...theme.typography.caption, color: theme.palette.text.secondary, borderTop: 0 },
  '& thead small': { display: 'block', color: theme.palette.textFaint },
  '& tbody th': { color: theme.palette.text.secondary, fontSize: 12, lineHeight: '20px', whiteSpace: 'nowrap' },
  '& th:first-of-type': { paddingLeft: 16 },
  '& td small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
  '& td > i': { fontStyle: 'normal', color: theme.palette.textFaint },
  '& td em': {
    ...theme.typography.caption,
    fontStyle: 'normal',
    marginLeft: 8,
    padding: '0 5px',
    borderRadius: 4,
    color: theme.palette.tone.busy.text,
    backgroundColor: theme.palette.tone.busy.soft,
  },
  '& [data-differs="true"] td:nth-of-type(1)': { fontWeight: 500 },
}))
