import { styled } from '@mui/material/styles'
import type { Static } from 'typebox'
import type { Appeal, Relied } from '#shared/appeals/schema.ts'
import { appealWords, didWords } from '#shared/appeals/screenWords.ts'
import { measureWords } from '#shared/suspensions/words.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'

/** The decision as it stood: who took it, on what ground, with what before them; differences to today are marked. */
export function ContestedDecision({ record, relied }: { record: Appeal; relied: Static<typeof Relied> }) {
  const say = useSay()
  const locale = useLanguage()
  const day = (at: string) => exactDay(new Date(at), locale)
  const { policyVersion, policyVersionNow, strikesThen, strikesNow } = relied
  return (
    <Panel
      title={say(appealWords.decision)}
      aside={
        <RecordLink resource={record.contestedKind} id={record.contestedCaseId}>
          {record.contestedNumber}
        </RecordLink>
      }
    >
      <Facts>
        <Field label={say(appealWords.takers)}>
          {relied.takers.map(({ name, did, at }) => {
            const deed = didWords[did]
            return (
              <div key={`${did} ${at}`}>
                {name}{' '}
                <small>
                  {deed ? say(deed) : did} · {day(at)}
                </small>
              </div>
            )
          })}
        </Field>
        {relied.measure && (
          <Field label={say(appealWords.holds)}>
            {say(measureWords[relied.measure])}{' '}
            {relied.holds.every(({ endedAt }) => endedAt) && relied.holds[0]?.endedAt ? (
              <mark>{say(appealWords.over, { day: day(relied.holds[0].endedAt) })}</mark>
            ) : (
              relied.until && <small>{say(appealWords.until, { day: day(relied.until) })}</small>
            )}
          </Field>
        )}
        {relied.strikePoints > 0 && (
          <Field label={say(appealWords.strikesNow)}>
            {say(appealWords.strike, { points: relied.strikePoints })}{' '}
            {relied.isStrikeVoid && <mark>{say(appealWords.strikeVoid)}</mark>}
          </Field>
        )}
        {relied.grounds && <Field label={say(appealWords.grounds)}>{relied.grounds}</Field>}
        {relied.clause && <Field label={say(appealWords.clause)}>{relied.clause}</Field>}
        {relied.reason && <Field label={say(appealWords.reason)}>{relied.reason}</Field>}
        <Field label={say(appealWords.explained)}>{relied.explanation ?? <i>{say(appealWords.notExplained)}</i>}</Field>
        {policyVersion !== null && (
          <Field label={say(appealWords.policyVersion)}>
            v{policyVersion}{' '}
            {policyVersionNow !== null && policyVersionNow !== policyVersion && (
              <mark>{say(appealWords.changedTo, { now: policyVersionNow })}</mark>
            )}
          </Field>
        )}
        {strikesThen !== null && (
          <Field label={say(appealWords.strikesThen)}>
            {strikesThen} {strikesNow !== strikesThen && <mark>{say(appealWords.now, { count: strikesNow })}</mark>}
          </Field>
        )}
        <Field label={say(appealWords.files)}>
          {relied.files.length === 0 && <i>{say(appealWords.noFiles)}</i>}
          {relied.files.map((file) => (
            <div key={file.id}>
              {file.name} <small title={file.sha256}>{file.sha256.slice(0, 8)}</small>
            </div>
          ))}
        </Field>
        {relied.laterFindings.length > 0 && (
          <Field label={say(appealWords.later)}>
            {relied.laterFindings.map((finding) => (
              <div key={finding.id}>{say(finding.words)}</div>
            ))}
            <small>{say(appealWords.laterHint)}</small>
          </Field>
        )}
      </Facts>
    </Panel>
  )
}

const Facts = styled(Fields)(({ theme }) => ({
  '& dd': { maxWidth: '72ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& i': { fontStyle: 'normal', color: theme.palette.text.secondary },
  '& mark': {
    padding: '1px 6px',
    borderRadius: 4,
    fontSize: 12,
    color: theme.palette.tone.paused.text,
    backgroundColor: theme.palette.tone.paused.soft,
  },
}))
