import { styled } from '@mui/material/styles'
import type { Tile } from '#shared/kpis/boardSchema.ts'
import type { KpiUnit } from '#shared/kpis/kpi.ts'
import { kpiText } from '#shared/kpis/valueText.ts'
import { standingOf } from '#shared/targets/rules.ts'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { kpiWords, targetStandings } from './words.ts'

const tones = { met: 'good', warning: 'busy', missed: 'bad' } as const

type TargetNoteProps = { unit: KpiUnit; value: number | null; target: NonNullable<Tile['target']> }

/** What a figure should be and how it stands to that, as shape and word. */
export function TargetNote({ unit, value, target: { value: goal, amber, better } }: TargetNoteProps) {
  const say = useSay()
  const locale = useLanguage()
  const standing = value === null ? null : standingOf(value, { goal, band: Math.abs(amber - goal), better })
  return (
    <Note>
      {standing && <ToneMark tone={tones[standing]} size={8} />}
      {say(kpiWords.target, { value: kpiText(unit, goal, locale) })}
      {standing && ` · ${say(targetStandings[standing])}`}
    </Note>
  )
}

const Note = styled('span')({ display: 'inline-flex', alignItems: 'center', gap: 4, whiteSpace: 'nowrap' })
