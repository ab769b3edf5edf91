import Button from '@mui/material/Button'
import InputBase from '@mui/material/InputBase'
import { styled } from '@mui/material/styles'
import { type FormEvent, useState } from 'react'
import { useUpdate } from 'react-admin'
import { contactWords } from '#shared/sellers/contactWords.ts'
import type { Seller } from '#shared/sellers/schema.ts'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useMe } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { PersonalValue } from './PersonalValue.tsx'

/** Where the seller is told. A file of figures has no addresses; whoever works the case can put one in. */
export function SellerContact({ seller }: { seller: Seller }) {
  const say = useSay()
  const me = useMe()
  const [isEditing, setEditing] = useState(false)
  if (isEditing) return <AddressForm seller={seller} onDone={() => setEditing(false)} />
  const mayChange = me?.permissions.includes('sellers:contact')
  return (
    <Line>
      {seller.email ? (
        <PersonalValue seller={seller} field="email" />
      ) : (
        <ToneChip tone="busy">{say(contactWords.none)}</ToneChip>
      )}
      {mayChange && (
        <Button size="small" sx={tight} onClick={() => setEditing(true)}>
          {say(seller.email ? contactWords.change : contactWords.add)}
        </Button>
      )}
    </Line>
  )
}

function AddressForm({ seller, onDone }: { seller: Seller; onDone: () => void }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  // The address before is behind a mask: a new one is written, not corrected.
  const [email, setEmail] = useState('')
  const [update, { isPending, error }] = useUpdate<Seller>()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const params = { id: seller.id, data: { email: email.trim() }, previousData: seller }
    void update('sellers', params, { onSuccess: onDone })
  }
  return (
    <form onSubmit={save}>
      <Line>
        <Input
          type="email"
          required
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          slotProps={{
            input: {
              'aria-label': say(contactWords.newEmail),
              placeholder: say(contactWords.newEmail),
              maxLength: 254,
            },
          }}
        />
        <Button type="submit" size="small" disabled={isPending}>
          {say(contactWords.save)}
        </Button>
        <Button size="small" onClick={onDone}>
          {say(contactWords.cancel)}
        </Button>
      </Line>
      {error && <Wrong role="alert">{sayProblem(error)}</Wrong>}
    </form>
  )
}

/** Two of them stand beside an address in a narrow column. */
const tight = { minWidth: 0, px: 1, ml: -1 }

const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 12 })
const Wrong = styled('div')(({ theme }) => ({ color: theme.palette.error.main, fontSize: 12 }))
const Input = styled(InputBase)(({ theme }) => ({
  border: `1px solid ${theme.palette.line}`,
  borderRadius: 6,
  padding: '0 8px',
  flex: '1 1 140px',
}))
