import type { MeasureInForce } from '#shared/sellers/schema.ts'
import { restrictableFeatures } from '#shared/suspensions/ladder.ts'
import { measureKindWords } from '#shared/suspensions/screenWords.ts'
import { featureWords, measureWords } from '#shared/suspensions/words.ts'
import type { Say } from '../ui/useSay.ts'

/** "Feature off: Promotions", "Warning": a measure by what it does, or by its rung where it only tells. */
export function sayMeasure({ kind, measure, feature }: MeasureInForce, say: Say): string {
  if (kind === 'note' && measure) return say(measureWords[measure])
  const restricted = restrictableFeatures.find((name) => name === feature)
  return restricted ? `${say(measureKindWords[kind])}: ${say(featureWords[restricted])}` : say(measureKindWords[kind])
}
