import { styled } from '@mui/material/styles'
import { isServed } from '#shared/evidence/rules.ts'
import type { Evidence } from '#shared/evidence/schema.ts'
import { scanWords } from '#shared/evidence/words.ts'
import { ToneChip } from '../../ui/ToneChip.tsx'
import { clockTime } from '../../ui/times.ts'
import { useLanguage, useSay } from '../../ui/useSay.ts'
import { evidenceWords } from './words.ts'

/** What one must know of a file before trusting it, gravest first. */
export function EvidenceFlags({ file }: { file: Evidence }) {
  const say = useSay()
  const locale = useLanguage()
  const { duplicates, scan, isPersonal, revealedUntil, frozenBy } = file
  const strangers = [...new Set(duplicates.filter((one) => one.isOtherSeller).map((one) => one.sellerName))]
  const own = duplicates.filter((one) => !one.isOtherSeller)
  const [stranger] = strangers
  const [ownCase] = own
  const flags = [
    !isServed(scan) && (
      <ToneChip key="scan" tone="bad">
        {say(scanWords[scan])}
      </ToneChip>
    ),
    stranger && (
      <ToneChip key="other" tone="bad">
        {strangers.length === 1
          ? say(evidenceWords.otherSeller, { seller: stranger })
          : say(evidenceWords.otherSellers, { seller: stranger, more: strangers.length - 1 })}
      </ToneChip>
    ),
    isPersonal && (
      <ToneChip key="personal" tone="paused">
        {revealedUntil
          ? say(evidenceWords.shownUntil, { time: clockTime(new Date(revealedUntil), locale) })
          : say(evidenceWords.hidden)}
      </ToneChip>
    ),
    ownCase && (
      <ToneChip key="own" tone="neutral">
        {own.length === 1
          ? say(evidenceWords.otherCase, { number: ownCase.caseNumber })
          : say(evidenceWords.otherCases, { count: own.length })}
      </ToneChip>
    ),
    frozenBy.length > 0 && (
      <ToneChip key="frozen" tone="good">
        {say(evidenceWords.frozen)}
      </ToneChip>
    ),
  ].filter(Boolean)
  return flags.length > 0 && <Flags>{flags}</Flags>
}

const Flags = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 4, marginTop: 6, paddingLeft: 84 })
