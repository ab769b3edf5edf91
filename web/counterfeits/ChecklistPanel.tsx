import { styled } from '@mui/material/styles'
import type { CounterfeitFile } from '#shared/counterfeits/schema.ts'
import { caseWords } from '#shared/counterfeits/screenWords.ts'
import { checkItemWords, checkRuleWords, checkStateWords, corroborationWords } from '#shared/counterfeits/words.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'

type Check = CounterfeitFile['checks'][number]

const toneOf = { ok: 'good', missing: 'busy', failed: 'bad' } satisfies Record<NonNullable<Check['state']>, Tone>

/** What makes the report valid: what the registers say, what a colleague noted, and what counts of it. */
export function ChecklistPanel({ file }: { file: CounterfeitFile }) {
  const say = useSay()
  const asked = file.checks.filter(({ isRequired }) => isRequired)
  const met = asked.filter(({ state }) => state === 'ok').length
  return (
    <Panel
      title={say(caseWords.checks)}
      aside={<Quiet>{say(caseWords.checksMet, { met, all: asked.length })}</Quiet>}
      flush
    >
      <Table>
        <tbody>
          {asked.map((check) => (
            <tr key={check.item}>
              <th scope="row">{say(checkItemWords[check.item].name)}</th>
              <td>
                {check.state ? (
                  <ToneChip tone={toneOf[check.state]}>{say(checkStateWords[check.state])}</ToneChip>
                ) : (
                  <ToneChip tone="busy">{say(caseWords.notLookedAt)}</ToneChip>
                )}
              </td>
              <td>
                {check.mark ? (
                  <>
                    {say(caseWords.notedBy, { name: check.mark.byName })}
                    {check.mark.note && `: ${check.mark.note}`}
                    <small>{say(checkRuleWords[check.rule])}</small>
                  </>
                ) : (
                  say(checkRuleWords[check.rule])
                )}
              </td>
            </tr>
          ))}
          <Corroborated file={file} />
        </tbody>
      </Table>
    </Panel>
  )
}

function Corroborated({ file }: { file: CounterfeitFile }) {
  const say = useSay()
  const { isNeeded, has } = file.corroboration
  if (!isNeeded) return null
  return (
    <tr>
      <th scope="row">{say(caseWords.corroboration)}</th>
      <td>
        {has.length > 0 ? (
          <ToneChip tone="good">{say(checkStateWords.ok)}</ToneChip>
        ) : (
          <ToneChip tone="busy">{say(checkStateWords.missing)}</ToneChip>
        )}
      </td>
      <td>
        {has.length > 0
          ? has.map((one) => say(corroborationWords[one as keyof typeof corroborationWords])).join(', ')
          : say(caseWords.corroborationNeeded)}
        {file.proof?.note && <small>{file.proof.note}</small>}
      </td>
    </tr>
  )
}

const Quiet = styled('span')(({ theme }) => ({ ...theme.typography.caption, color: theme.palette.text.secondary }))

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    padding: '7px 8px',
    borderTop: `1px solid ${theme.palette.line}`,
    textAlign: 'left',
    verticalAlign: 'top',
  },
  '& th': { width: 148, paddingLeft: 16, fontWeight: 400, color: theme.palette.text.secondary },
  '& td:nth-of-type(1)': { width: 104 },
  '& td:last-of-type': { paddingRight: 16 },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
}))
