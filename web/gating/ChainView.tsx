import { styled } from '@mui/material/styles'
import type { ChainStep } from '#shared/gating/documents.ts'
import type { GatingFile } from '#shared/gating/schema.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useSay } from '../ui/useSay.ts'

type ChainProps = { chain: readonly ChainStep[]; gaps: readonly number[]; file: GatingFile; sellerName: string }

/** The way of the goods from the applicant up to the head office, one station under the other; where it breaks is marked. */
export function ChainView({ chain, gaps, file, sellerName }: ChainProps) {
  const say = useSay()
  const owner = file.brand ? `${file.brand.ownerName} · ${file.brand.headOffice}` : ''
  const isWhole = !gaps.includes(chain.length)
  return (
    <Way aria-label={say(caseWords.chain)}>
      <li>
        <Dot tone="start" />
        <span>
          {file.identity.legalName ?? sellerName}
          <small>{say(caseWords.applicant)}</small>
        </span>
      </li>
      {chain.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a station is its place on the way
        <li key={`${at} ${step.buyer}`} data-gap={gaps.includes(at)}>
          {gaps.includes(at) && (
            <em>
              <ToneMark tone="bad" size={9} />
              {say(caseWords.gap)}: {step.buyer}
            </em>
          )}
          <Dot tone={gaps.includes(at) ? 'gap' : 'step'} />
          <span>
            {step.seller}
            {at === chain.length - 1 && isWhole && <small>{say(caseWords.headOffice)}</small>}
            {step.on && <small>{say(caseWords.bought, { day: step.on })}</small>}
          </span>
        </li>
      ))}
      {!isWhole && (
        <li data-gap>
          <em>
            <ToneMark tone="bad" size={9} />
            {say(caseWords.gapEnd, { owner })}
          </em>
        </li>
      )}
    </Way>
  )
}

const Dot = ({ tone }: { tone: 'start' | 'step' | 'gap' }) => <i aria-hidden data-tone={tone} />

const Way = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: '8px 0 0',
  padding: 0,
  '& li': {
    position: 'relative',
    padding: '0 0 8px 20px',
    '&::before': {
      content: '""',
      position: 'absolute',
      left: 4,
      top: -6,
      height: 14,
      borderLeft: `2px solid ${theme.palette.lineStrong}`,
    },
    '&:first-of-type::before': { display: 'none' },
    '&[data-gap]:not([data-gap="false"])::before': {
      borderLeftStyle: 'dashed',
      borderColor: theme.palette.tone.bad.mark,
    },
  },
  '& i': {
    position: 'absolute',
    left: 0,
    bottom: 13,
    width: 10,
    height: 10,
    borderRadius: '50%',
    border: `2px solid ${theme.palette.text.secondary}`,
    backgroundColor: theme.palette.background.paper,
    '&[data-tone="start"]': { backgroundColor: theme.palette.text.secondary },
    '&[data-tone="gap"]': { borderColor: theme.palette.tone.bad.mark },
  },
  '& span': { display: 'inline-flex', flexWrap: 'wrap', gap: '0 8px', alignItems: 'baseline' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& em': {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    marginBottom: 4,
    fontStyle: 'normal',
    fontSize: 12,
    color: theme.palette.tone.bad.text,
  },
}))
