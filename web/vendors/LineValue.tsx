import { lineOf, type ScoreLine } from '#shared/vendors/lines.ts'
import type { Band, ScoredLine } from '#shared/vendors/schema.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { type Say, useLanguage, useSay } from '../ui/useSay.ts'
import { bandTones, bandWords, unitWords, vendorWords } from './words.ts'

/** A figure in the unit of its line. */
export const toldIn = (line: ScoreLine, value: number, say: Say, language: string): string =>
  say(unitWords[lineOf(line).unit], { n: value.toLocaleString(language, { maximumFractionDigits: 1 }) })

/** A figure, or a dash where nothing was counted. */
export function LineValue({ line, value }: Pick<ScoredLine, 'line' | 'value'>) {
  const say = useSay()
  const language = useLanguage()
  return value === null ? (
    <span title={say(vendorWords.noFigure)}>—</span>
  ) : (
    <b style={{ fontWeight: 550 }}>{toldIn(line, value, say, language)}</b>
  )
}

export function BandChip({ band }: { band: Band | null }) {
  const say = useSay()
  return band ? <ToneChip tone={bandTones[band]}>{say(bandWords[band])}</ToneChip> : <>—</>
}
