import Close from '@mui/icons-material/Close'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { type ChainStep, mostChainSteps } from '#shared/gating/documents.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import { useSay } from '../ui/useSay.ts'

type ChainFieldsProps = { chain: readonly ChainStep[]; onChange: (chain: ChainStep[]) => void; className?: string }

/** The steps of a chain, from the applicant up; a new step begins with the seller of the one before. */
export function ChainFields({ chain, onChange, className }: ChainFieldsProps) {
  const say = useSay()
  const change = (at: number, step: Partial<ChainStep>) =>
    onChange(chain.map((one, place) => (place === at ? { ...one, ...step } : one)))
  return (
    <Steps className={className}>
      {chain.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the chain
        <div key={at}>
          <TextField
            label={`${say(caseWords.step, { number: at + 1 })} · ${say(caseWords.buyer)}`}
            value={step.buyer}
            onChange={(event) => change(at, { buyer: event.target.value })}
          />
          <TextField
            label={say(caseWords.seller)}
            value={step.seller}
            onChange={(event) => change(at, { seller: event.target.value })}
          />
          <IconButton aria-label={say(caseWords.removeStep)} onClick={() => onChange(chain.filter((_, n) => n !== at))}>
            <Close />
          </IconButton>
        </div>
      ))}
      <Button
        variant="text"
        disabled={chain.length >= mostChainSteps}
        onClick={() => onChange([...chain, { buyer: chain.at(-1)?.seller ?? '', seller: '' }])}
      >
        {say(caseWords.addStep)}
      </Button>
    </Steps>
  )
}

const Steps = styled('div')({
  display: 'grid',
  gap: 8,
  justifyItems: 'start',
  '& > div': { width: '100%', display: 'grid', gridTemplateColumns: '1fr 1fr auto', gap: 8, alignItems: 'end' },
})
