import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { wholePoints } from '#shared/dispatch/priority.ts'
import type { CasePriority } from '#shared/dispatch/schema.ts'
import { skipReasonWords } from '#shared/dispatch/words.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Field, Fields } from '../../ui/Fields.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { ToneChip } from '../../ui/ToneChip.tsx'
import { exactTime } from '../../ui/times.ts'
import { useApi } from '../../ui/useApi.ts'
import { useNow } from '../../ui/useNow.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { PlaceControls } from './PlaceControls.tsx'
import { TermBars } from './TermBars.tsx'
import { dispatchWords } from './words.ts'

/** Why this case and not another: every term of its score, who sent it where, and how it changes hands. */
export function PriorityPanel({ record }: { record: CaseRecord }) {
  const say = useSay()
  const api = useApi()
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'priority', record.id],
    queryFn: ({ signal }) => api.call<CasePriority>('GET', `/cases/${record.id}/priority`, { signal }),
  })
  const score = data && wholePoints(data.terms).reduce((sum, points) => sum + points, 0)
  return (
    <Panel
      title={say(dispatchWords.why)}
      aside={
        data && (
          <Score>
            <b>{say(dispatchWords.score, { score: score ?? 0 })}</b>
            <small>{say(dispatchWords.weighedBy, { version: data.weights })}</small>
          </Score>
        )
      }
    >
      {error && !data && <ErrorState error={error} retry={refetch} />}
      {!error && !data && <SkeletonRows rows={5} />}
      {data && (
        <>
          {record.closedAt === null && <TermBars terms={data.terms} />}
          <Where record={record} priority={data} />
          <PlaceControls record={record} longestHours={data.longestHoldHours} />
        </>
      )}
    </Panel>
  )
}

function Where({ record, priority }: { record: CaseRecord; priority: CasePriority }) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const { place, routedBy, skips } = priority
  const rule = routedBy ? `${routedBy.name ?? routedBy.rule} (v${routedBy.version})` : null
  const isHeld = record.heldUntil !== null && new Date(record.heldUntil) > now
  return (
    <Facts>
      <Field label={say(dispatchWords.team)}>
        {record.teamName ? record.teamName[locale] : say(dispatchWords.noTeam)}
        <small>
          {rule
            ? `${say(dispatchWords.sentBy)}: ${rule}`
            : say(record.teamName ? dispatchWords.byHand : dispatchWords.noRule)}
          {place !== null && ` · ${say(dispatchWords.place, { place })}`}
        </small>
      </Field>
      {record.skill && <Field label={say(dispatchWords.skill)}>{record.skill}</Field>}
      {isHeld && record.heldUntil && (
        <Field label={say(dispatchWords.hold)}>
          <ToneChip tone="paused">
            {say(dispatchWords.held, { time: exactTime(new Date(record.heldUntil), locale) })}
          </ToneChip>
          <small>
            {record.assigneeName} · {record.holdReason}
          </small>
        </Field>
      )}
      {skips.length > 0 && (
        <Field label={say(dispatchWords.skips)}>
          {skips.slice(0, 3).map((skip) => (
            <small key={skip.at} title={exactTime(new Date(skip.at), locale)}>
              {say(dispatchWords.skippedBy, {
                name: skip.byName,
                reason: skip.note ?? say(skipReasonWords[skip.reason]),
              })}
            </small>
          ))}
        </Field>
      )}
    </Facts>
  )
}

const Score = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'baseline',
  gap: 8,
  fontVariantNumeric: 'tabular-nums',
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}))

const Facts = styled(Fields)(({ theme }) => ({
  marginTop: 12,
  '& dd > small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
}))
