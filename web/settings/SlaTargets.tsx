import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useGetList } from 'react-admin'
import { clockMetrics } from '#shared/clocks/schema.ts'
import { clockMetricWords } from '#shared/clocks/words.ts'
import { queues } from '#shared/dispatch/queues.ts'
import { type FeatureName, features } from '#shared/features.ts'
import { listLimits } from '#shared/list.ts'
import type { SlaBody } from '#shared/settings/sla.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import { severityWords } from '#shared/suspensions/words.ts'
import type { Team } from '#shared/teams/schema.ts'
import { hoursOf } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { AnyOf } from './AnyOf.tsx'
import { EditTable, RowTools, Wrong } from './EditTable.tsx'
import { slaWords } from './slaWords.ts'

type Target = SlaBody['targets'][number]

const fieldOf = {
  first_response: 'firstResponseMinutes',
  next_response: 'nextResponseMinutes',
  resolution: 'resolutionMinutes',
} as const

type SlaTargetsProps = {
  targets: Target[]
  errors: Readonly<Record<string, string>>
  isReadOnly: boolean
  onChange: (next: Target[]) => void
}

/** A row a target; the first that fits counts. */
export function SlaTargets({ targets, errors, isReadOnly, onChange }: SlaTargetsProps) {
  const say = useSay()
  const locale = useLanguage()
  const teams = useTeamChoices()
  const set = (at: number, change: Partial<Target>) =>
    onChange(targets.map((one, n) => (n === at ? { ...one, ...change } : one)))
  const add = () =>
    onChange([
      ...targets,
      {
        kind: null,
        severity: null,
        team: null,
        firstResponseMinutes: null,
        nextResponseMinutes: null,
        resolutionMinutes: null,
      },
    ])
  return (
    <>
      <Scroll>
        <EditTable>
          <thead>
            <tr>
              <th scope="col" />
              <th scope="col">{say(slaWords.kind)}</th>
              <th scope="col">{say(slaWords.severity)}</th>
              <th scope="col">{say(slaWords.team)}</th>
              {clockMetrics.map((metric) => (
                <th key={metric} scope="col">
                  {isReadOnly
                    ? say(clockMetricWords[metric])
                    : say(slaWords.inHours, { metric: say(clockMetricWords[metric]) })}
                </th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {targets.map((target, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place, which is what counts
              <tr key={at}>
                <td>{at + 1}</td>
                <td>
                  <AnyOf
                    label={say(slaWords.kind)}
                    value={target.kind}
                    choices={kindChoices(say)}
                    isReadOnly={isReadOnly}
                    onChange={(kind) => set(at, { kind })}
                  />
                  <Wrong errors={errors} at={[`/targets/${at}`, `/targets/${at}/kind`]} />
                </td>
                <td>
                  <AnyOf
                    label={say(slaWords.severity)}
                    value={target.severity}
                    choices={severities.toReversed().map((one) => ({ value: one, label: say(severityWords[one]) }))}
                    isReadOnly={isReadOnly}
                    onChange={(severity) => set(at, { severity: severity as Target['severity'] })}
                  />
                </td>
                <td>
                  <AnyOf
                    label={say(slaWords.team)}
                    value={target.team}
                    choices={teams}
                    isReadOnly={isReadOnly}
                    onChange={(team) => set(at, { team })}
                  />
                  <Wrong errors={errors} at={[`/targets/${at}/team`]} />
                </td>
                {clockMetrics.map((metric) => (
                  <td key={metric}>
                    {isReadOnly ? (
                      said(target[fieldOf[metric]], locale, say(slaWords.noPromise))
                    ) : (
                      <HoursField
                        label={say(slaWords.inHours, { metric: say(clockMetricWords[metric]) })}
                        minutes={target[fieldOf[metric]]}
                        onChange={(minutes) => set(at, { [fieldOf[metric]]: minutes })}
                      />
                    )}
                    <Wrong errors={errors} at={[`/targets/${at}/${fieldOf[metric]}`]} />
                  </td>
                ))}
                <td>{!isReadOnly && <RowTools rows={targets} at={at} onChange={onChange} isOrdered />}</td>
              </tr>
            ))}
          </tbody>
        </EditTable>
      </Scroll>
      {!isReadOnly && (
        <Button startIcon={<Add />} disabled={targets.length >= 200} onClick={add}>
          {say(slaWords.addTarget)}
        </Button>
      )}
    </>
  )
}

const said = (minutes: number | null, locale: 'en' | 'ko', none: string) =>
  minutes === null ? none : hoursOf(minutes * 60_000, locale)

type HoursFieldProps = { label: string; minutes: number | null; onChange: (minutes: number | null) => void }

function HoursField({ label, minutes, onChange }: HoursFieldProps) {
  const say = useSay()
  return (
    <input
      type="number"
      aria-label={label}
      placeholder={say(slaWords.noPromise)}
      min={0.25}
      step="any"
      value={minutes === null ? '' : Number((minutes / 60).toFixed(4))}
      style={{ width: 96 }}
      onChange={(event) => {
        const hours = event.target.valueAsNumber
        onChange(Number.isNaN(hours) ? null : Math.round(hours * 60))
      }}
    />
  )
}

export const kindChoices = (say: ReturnType<typeof useSay>) =>
  Object.keys(queues).map((kind) => ({ value: kind, label: say(features[kind as FeatureName].label) }))

function useTeamChoices() {
  const locale = useLanguage()
  const { data = [] } = useGetList<Team>('teams', {
    sort: { field: 'slug', order: 'ASC' },
    pagination: { page: 1, perPage: listLimits.widestRange },
  })
  return data.map((team) => ({ value: team.slug, label: locale === 'ko' ? team.nameKo : team.nameEn }))
}

const Scroll = styled('div')({ overflowX: 'auto' })
