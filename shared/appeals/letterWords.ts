import type { Words } from '../text.ts'
import type { findingVerdicts } from './plan.ts'

/** How a verdict reads in a letter. */
export const findingVerdictWords = {
  stands: { en: 'stands', ko: '인정' },
  falls: { en: 'does not stand', ko: '인정되지 않음' },
} satisfies Record<(typeof findingVerdicts)[number], Words>
