import { styled } from '@mui/material/styles'
import type { LookUpVerdict } from '#shared/gating/certificates.ts'
import { certificateTypeWords, lookUpVerdictWords } from '#shared/gating/documentWords.ts'
import type { GatingFile } from '#shared/gating/schema.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import { lookUpPartnerWords } from '#shared/gating/words.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Ago } from '../ui/Ago.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'

const toneOf = {
  live: 'good',
  confirmed: 'good',
  cancelled: 'bad',
  not_found: 'bad',
  other_goods: 'bad',
  denied: 'bad',
  no_answer: 'neutral',
} satisfies Record<LookUpVerdict, Tone>

/** What registers, suppliers and brand owners were asked, and what they said, word for word. Absent while nobody was. */
export function LookUpsPanel({ file }: { file: GatingFile }) {
  const say = useSay()
  if (file.lookUps.length === 0) return null
  return (
    <Panel title={say(caseWords.lookUps)} count={file.lookUps.length}>
      <Rows>
        {file.lookUps.toReversed().map((one) => (
          <li key={one.id}>
            <p>
              {one.verdict ? (
                <ToneChip tone={toneOf[one.verdict]}>{say(lookUpVerdictWords[one.verdict])}</ToneChip>
              ) : (
                <ToneChip tone="paused">{say(caseWords.waiting)}</ToneChip>
              )}
              <b>{say(lookUpPartnerWords[one.with])}</b>
              {one.certificateType && <span>{say(certificateTypeWords[one.certificateType])}</span>}
              {one.number && <code>{one.number}</code>}
              <Ago at={one.answeredAt ?? one.askedAt} />
            </p>
            {one.question && <p>{one.question}</p>}
            {one.answer && (
              <details>
                <summary>{say(caseWords.raw)}</summary>
                <pre>{typeof one.answer.text === 'string' ? one.answer.text : JSON.stringify(one.answer, null, 2)}</pre>
              </details>
            )}
          </li>
        ))}
      </Rows>
    </Panel>
  )
}

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 10,
  '& p': { margin: 0, display: 'flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'center' },
  '& b': { fontWeight: 500 },
  '& time': { fontSize: 12, color: theme.palette.textFaint },
  '& summary': { ...theme.typography.caption, color: theme.palette.text.secondary, cursor: 'pointer' },
  '& pre': {
    margin: '4px 0 0',
    padding: 8,
    fontSize: 12,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: theme.palette.sunken,
    borderRadius: 6,
  },
}))
