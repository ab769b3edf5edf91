import { type FeatureName, features } from '#shared/features.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { figureWords } from './words.ts'

type Scoped = {
  kind: string | null
  teamNameEn: string | null
  teamNameKo: string | null
  vendorName: string | null
}

/** "Suspensions · Seoul desk", or everybody. */
export function useScopeText(): (scope: Scoped) => string {
  const say = useSay()
  const locale = useLanguage()
  return ({ kind, teamNameEn, teamNameKo, vendorName }) => {
    const queue = kind && (kind in features ? say(features[kind as FeatureName].label) : kind)
    const team = locale === 'ko' ? teamNameKo : teamNameEn
    return [queue, team, vendorName].filter(Boolean).join(' · ') || say(figureWords.everybody)
  }
}
