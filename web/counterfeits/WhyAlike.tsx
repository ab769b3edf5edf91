import { styled } from '@mui/material/styles'
import type { Variant } from '#shared/counterfeits/schema.ts'
import { caseWords } from '#shared/counterfeits/screenWords.ts'
import { signWords } from '#shared/counterfeits/words.ts'
import { type Say, useSay } from '../ui/useSay.ts'

/** The signs by which a listing is taken for the same goods, each with how near it comes. */
export function WhyAlike({ why }: { why: Variant['why'] }) {
  const say = useSay()
  return (
    <Signs>
      {why.map(({ sign, value }) => (
        <li key={sign} data-sign={sign}>
          {say(signWords[sign])} {howNear(sign, value, say)}
        </li>
      ))}
    </Signs>
  )
}

function howNear(sign: Variant['why'][number]['sign'], value: number | null, say: Say): string {
  if (value === null) return ''
  if (sign === 'image') return say(caseWords.bits, { count: value })
  return say(caseWords.alike, { share: Math.round(value * 100) })
}

const Signs = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 8px',
  ...theme.typography.caption,
  color: theme.palette.text.secondary,
  '& [data-sign="barcode"], & [data-sign="image"]': { color: theme.palette.tone.bad.text },
}))
