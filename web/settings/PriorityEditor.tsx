import { styled } from '@mui/material/styles'
import { promiseHorizonHours } from '#shared/dispatch/priority.ts'
import { queues } from '#shared/dispatch/queues.ts'
import { type FeatureName, features } from '#shared/features.ts'
import type { PriorityBody } from '#shared/settings/priority.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import { severityWords } from '#shared/suspensions/words.ts'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { EditTable, Wrong } from './EditTable.tsx'
import type { EditorProps } from './editorProps.ts'
import { NumberRow } from './NumberRow.tsx'
import { PriorityExample } from './PriorityExample.tsx'
import { priorityWords } from './priorityWords.ts'
import { RerankingPanel } from './RerankingPanel.tsx'

/** What "next case" weighs, how much a person holds, and what comes of it. */
export default function PriorityEditor({ value, onChange, errors, isReadOnly }: EditorProps<PriorityBody>) {
  const say = useSay()
  const { weights, units } = value
  const set = (change: Partial<PriorityBody>) => onChange({ ...value, ...change })
  const weigh = (change: Partial<PriorityBody['weights']>) => set({ weights: { ...weights, ...change } })
  const row = { errors, isReadOnly }
  const points = say(priorityWords.points)
  return (
    <>
      <Columns>
        <Panel title={say(priorityWords.weights)}>
          <Hint>{say(priorityWords.weightsHint)}</Hint>
          <EditTable>
            <tbody>
              <NumberRow
                {...row}
                label={say(priorityWords.promisePerHour)}
                unit={`${points} · ${say(priorityWords.promiseHint, { hours: promiseHorizonHours })}`}
                path="/weights/promisePerHour"
                value={weights.promisePerHour}
                onChange={(promisePerHour) => weigh({ promisePerHour })}
              />
              {severities.toReversed().map((severity) => (
                <NumberRow
                  {...row}
                  key={severity}
                  label={say(priorityWords.severityOf, { severity: say(severityWords[severity]) })}
                  unit={points}
                  path={`/weights/severity/${severity}`}
                  value={weights.severity[severity]}
                  onChange={(next) => weigh({ severity: { ...weights.severity, [severity]: next } })}
                />
              ))}
              {(['buyerHarm', 'gmvPerTenfold', 'perReport'] as const).map((term) => (
                <NumberRow
                  {...row}
                  key={term}
                  label={say(priorityWords[term])}
                  unit={points}
                  path={`/weights/${term}`}
                  value={weights[term]}
                  onChange={(next) => weigh({ [term]: next })}
                />
              ))}
              <NumberRow
                {...row}
                isWhole
                label={say(priorityWords.mostReports)}
                path="/weights/mostReports"
                value={weights.mostReports}
                onChange={(mostReports) => weigh({ mostReports })}
              />
            </tbody>
          </EditTable>
          <Wrong errors={errors} at={['/weights/severity', '/weights']} />
        </Panel>
        <PriorityExample weights={weights} />
      </Columns>
      <Panel title={say(priorityWords.capacity)}>
        <Hint>{say(priorityWords.capacityHint)}</Hint>
        <EditTable>
          <tbody>
            <NumberRow
              {...row}
              isWhole
              label={say(priorityWords.defaultCapacity)}
              path="/defaultCapacity"
              value={value.defaultCapacity}
              onChange={(defaultCapacity) => set({ defaultCapacity })}
            />
            {Object.keys(queues).map((kind) => (
              <NumberRow
                {...row}
                isWhole
                key={kind}
                label={say(priorityWords.unitsOf, { kind: say(features[kind as FeatureName].label) })}
                path={`/units/${kind}`}
                value={units[kind] ?? 1}
                onChange={(next) => set({ units: { ...units, [kind]: next } })}
              />
            ))}
            <NumberRow
              {...row}
              isWhole
              label={say(priorityWords.longestHold)}
              path="/longestHoldHours"
              value={value.longestHoldHours}
              onChange={(longestHoldHours) => set({ longestHoldHours })}
            />
          </tbody>
        </EditTable>
      </Panel>
      <RerankingPanel />
    </>
  )
}

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(420px, 1fr))',
  '& > section + section': { borderLeft: `1px solid ${theme.palette.line}` },
}))

const Hint = styled('p')(({ theme }) => ({ margin: '0 0 8px', color: theme.palette.text.secondary, maxWidth: '72ch' }))
