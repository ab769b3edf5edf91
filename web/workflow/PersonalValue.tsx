import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { contactWords, personalFieldWords } from '#shared/sellers/contactWords.ts'
import type { PersonalField } from '#shared/sellers/masks.ts'
import type { Seller } from '#shared/sellers/schema.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { clockTime } from '../ui/times.ts'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ReasonForm } from './evidence/ReasonForm.tsx'
import { useRevealed } from './useRevealed.ts'

/** A field that points at a person: behind its mask until somebody says why they need it, and again after 15 minutes. */
export function PersonalValue({ seller, field }: { seller: Seller; field: PersonalField }) {
  const say = useSay()
  const locale = useLanguage()
  const mayReveal = useMay('sellers:reveal')
  const { shown, reveal } = useRevealed(seller.id, field)
  const [isAsking, setAsking] = useState(false)
  const name = say(personalFieldWords[field])
  return (
    <Line>
      <span className="value">{shown?.value ?? seller[field]}</span>
      {shown && <small>{say(contactWords.until, { time: clockTime(new Date(shown.until), locale) })}</small>}
      {!shown && mayReveal && seller[field] !== null && (
        <Button
          size="small"
          sx={{ minWidth: 0, px: 1, ml: -1 }}
          onClick={() => setAsking(true)}
          aria-label={say(contactWords.revealTitle, { field: name })}
        >
          {say(contactWords.reveal)}
        </Button>
      )}
      {isAsking && (
        <SideSheet
          title={say(contactWords.revealTitle, { field: name })}
          note={say(contactWords.revealText)}
          onClose={() => setAsking(false)}
        >
          <ReasonForm
            asks={contactWords.revealReason}
            does={contactWords.reveal}
            onReason={async (reason) => {
              await reveal(reason)
              setAsking(false)
            }}
            onCancel={{ says: contactWords.cancel, run: () => setAsking(false) }}
          />
        </SideSheet>
      )}
    </Line>
  )
}

const Line = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 12,
  '& .value': { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  '& small': { ...theme.typography.caption, color: theme.palette.tone.paused.text },
}))
