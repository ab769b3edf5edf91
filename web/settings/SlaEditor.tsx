import { styled } from '@mui/material/styles'
import type { SlaBody } from '#shared/settings/sla.ts'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { EditTable, Wrong } from './EditTable.tsx'
import type { EditorProps } from './editorProps.ts'
import { SlaTargets } from './SlaTargets.tsx'
import { SlaZero } from './SlaZero.tsx'
import { slaWords } from './slaWords.ts'

/** What sellers are promised, when a case stands out, and what happens when time runs out. */
export default function SlaEditor({ value, onChange, errors, isReadOnly }: EditorProps<SlaBody>) {
  const say = useSay()
  const set = (change: Partial<SlaBody>) => onChange({ ...value, ...change })
  const percent = Number((value.atRiskShare * 100).toFixed(2))
  return (
    <>
      <Panel title={say(slaWords.targets)}>
        <Hint>{say(slaWords.targetsHint)}</Hint>
        <SlaTargets
          targets={value.targets}
          errors={errors}
          isReadOnly={isReadOnly}
          onChange={(targets) => set({ targets })}
        />
      </Panel>
      <Panel title={say(slaWords.warnings)}>
        <EditTable>
          <tbody>
            <tr>
              <th scope="row">{say(slaWords.atRisk)}</th>
              <td>
                {isReadOnly ? (
                  percent
                ) : (
                  <input
                    type="number"
                    aria-label={`${say(slaWords.atRisk)}, ${say(slaWords.atRiskHint)}`}
                    min={1}
                    max={90}
                    value={percent}
                    style={{ width: 80 }}
                    onChange={(event) =>
                      set({ atRiskShare: Number((event.target.valueAsNumber / 100).toFixed(4)) || 0 })
                    }
                  />
                )}{' '}
                {say(slaWords.atRiskHint)}
                <Wrong errors={errors} at={['/atRiskShare']} />
              </td>
            </tr>
            <tr>
              <th scope="row">{say(slaWords.dueSoon)}</th>
              <td>
                {isReadOnly ? (
                  value.dueSoonMinutes
                ) : (
                  <input
                    type="number"
                    aria-label={`${say(slaWords.dueSoon)}, ${say(slaWords.dueSoonHint)}`}
                    min={1}
                    max={10_000}
                    value={value.dueSoonMinutes}
                    style={{ width: 80 }}
                    onChange={(event) => set({ dueSoonMinutes: Math.round(event.target.valueAsNumber) || 0 })}
                  />
                )}{' '}
                {say(slaWords.dueSoonHint)}
                <Wrong errors={errors} at={['/dueSoonMinutes']} />
              </td>
            </tr>
          </tbody>
        </EditTable>
      </Panel>
      <Panel title={say(slaWords.atZero)}>
        <Hint>{say(slaWords.atZeroHint)}</Hint>
        <SlaZero rules={value.atZero} errors={errors} isReadOnly={isReadOnly} onChange={(atZero) => set({ atZero })} />
      </Panel>
    </>
  )
}

const Hint = styled('p')(({ theme }) => ({ margin: '0 0 8px', color: theme.palette.text.secondary, maxWidth: '72ch' }))
