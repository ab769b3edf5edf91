import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { Vendor } from '#shared/vendors/schema.ts'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import { useContracts } from './useScorecards.ts'
import { vendorWords } from './words.ts'

/** Everything that was agreed, newest first; each judges the weeks from its Monday on. */
export function ContractsPanel({ vendor, onAgree }: { vendor: Vendor; onAgree?: (() => void) | undefined }) {
  const say = useSay()
  const { data: contracts = [] } = useContracts(vendor.id)
  return (
    <Panel
      title={say(vendorWords.contracts)}
      count={contracts.length}
      aside={
        onAgree && (
          <Button size="small" onClick={onAgree}>
            {say(vendorWords.newContract)}
          </Button>
        )
      }
    >
      <List>
        {contracts.map(({ id, number, effectiveFrom, isInForce, costPer, costKrw, creditCapPercent, note, byName }) => (
          <li key={id}>
            <div>
              <b>{say(vendorWords.contract, { n: number })}</b>
              <span>
                {say(vendorWords.from)} {effectiveFrom}
              </span>
              {isInForce && <ToneChip tone="good">{say(vendorWords.inForce)}</ToneChip>}
            </div>
            <small>
              <Money krw={costKrw} /> {say(costPer === 'case' ? vendorWords.costPerCase : vendorWords.costPerHour)} ·{' '}
              {say(vendorWords.capOf, { n: creditCapPercent })}
            </small>
            <small>
              {byName}
              {note && ` · ${note}`}
            </small>
          </li>
        ))}
      </List>
    </Panel>
  )
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 12,
  '& div': {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: 8,
    alignItems: 'center',
    fontVariantNumeric: 'tabular-nums',
  },
  '& small': { display: 'block', color: theme.palette.text.secondary },
}))
