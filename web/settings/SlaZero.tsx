import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { clockMetrics } from '#shared/clocks/schema.ts'
import { clockMetricWords, zeroDeedWords } from '#shared/clocks/words.ts'
import { type SlaBody, type ZeroDeed, zeroDeeds } from '#shared/settings/sla.ts'
import { useSay } from '../ui/useSay.ts'
import { AnyOf } from './AnyOf.tsx'
import { EditTable, RowTools, Wrong } from './EditTable.tsx'
import { kindChoices } from './SlaTargets.tsx'
import { slaWords } from './slaWords.ts'

type Rule = SlaBody['atZero'][number]

type SlaZeroProps = {
  rules: Rule[]
  errors: Readonly<Record<string, string>>
  isReadOnly: boolean
  onChange: (next: Rule[]) => void
}

/** What happens when a promise runs out; the first row that fits counts. */
export function SlaZero({ rules, errors, isReadOnly, onChange }: SlaZeroProps) {
  const say = useSay()
  const set = (at: number, change: Partial<Rule>) =>
    onChange(rules.map((one, n) => (n === at ? { ...one, ...change } : one)))
  const toggle = (at: number, deeds: ZeroDeed[], deed: ZeroDeed, isOn: boolean) =>
    set(at, { deeds: zeroDeeds.filter((one) => (one === deed ? isOn : deeds.includes(one))) })
  return (
    <>
      {rules.length === 0 && <p>{say(slaWords.nothing)}</p>}
      {rules.length > 0 && (
        <EditTable>
          <thead>
            <tr>
              <th scope="col" />
              <th scope="col">{say(slaWords.kind)}</th>
              <th scope="col">{say(slaWords.metric)}</th>
              <th scope="col">{say(slaWords.deeds)}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {rules.map(({ kind, metric, deeds }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place, which is what counts
              <tr key={at}>
                <td>{at + 1}</td>
                <td>
                  <AnyOf
                    label={say(slaWords.kind)}
                    value={kind}
                    choices={kindChoices(say)}
                    isReadOnly={isReadOnly}
                    onChange={(next) => set(at, { kind: next })}
                  />
                  <Wrong errors={errors} at={[`/atZero/${at}`, `/atZero/${at}/kind`]} />
                </td>
                <td>
                  <AnyOf
                    label={say(slaWords.metric)}
                    value={metric}
                    choices={clockMetrics.map((one) => ({ value: one, label: say(clockMetricWords[one]) }))}
                    isReadOnly={isReadOnly}
                    onChange={(next) => set(at, { metric: next as Rule['metric'] })}
                  />
                </td>
                <td>
                  <Deeds>
                    {zeroDeeds.map((deed) => {
                      const isOn = deeds.includes(deed)
                      if (isReadOnly) return isOn && <Told key={deed} deed={deed} />
                      return (
                        <label key={deed}>
                          <input
                            type="checkbox"
                            checked={isOn}
                            onChange={(event) => toggle(at, deeds, deed, event.target.checked)}
                          />
                          <Told deed={deed} />
                        </label>
                      )
                    })}
                  </Deeds>
                  <Wrong errors={errors} at={[`/atZero/${at}/deeds`]} />
                </td>
                <td>{!isReadOnly && <RowTools rows={rules} at={at} onChange={onChange} isOrdered />}</td>
              </tr>
            ))}
          </tbody>
        </EditTable>
      )}
      {!isReadOnly && (
        <Button
          startIcon={<Add />}
          disabled={rules.length >= 50}
          onClick={() => onChange([...rules, { kind: null, metric: null, deeds: ['notify'] }])}
        >
          {say(slaWords.addTarget)}
        </Button>
      )}
    </>
  )
}

function Told({ deed }: { deed: ZeroDeed }) {
  const say = useSay()
  const { label, does } = zeroDeedWords[deed]
  return (
    <span>
      {say(label)}
      <small>{say(does)}</small>
    </span>
  )
}

const Deeds = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  padding: '6px 0',
  '& label': { display: 'flex', alignItems: 'flex-start' },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
}))
