import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { contactWords } from '#shared/sellers/contactWords.ts'
import { particularWords } from '#shared/verifications/factWords.ts'
import type { SellerType } from '#shared/verifications/identity.ts'
import { businessKindOf, businessNumberFault } from '#shared/verifications/numbers.ts'
import { businessKindWords } from '#shared/verifications/numberWords.ts'
import type { ParticularField } from '#shared/verifications/particulars.ts'
import { isPersonal } from '#shared/verifications/personal.ts'
import { caseWords } from '#shared/verifications/screenWords.ts'
import { SideSheet } from '../ui/SideSheet.tsx'
import { clockTime } from '../ui/times.ts'
import { useMay } from '../ui/useMe.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ReasonForm } from '../workflow/evidence/ReasonForm.tsx'
import { useRevealedParticulars } from './useRevealedParticulars.ts'

type PersonalCellProps = {
  caseId: string
  source: 'submitted' | 'on_record'
  field: ParticularField
  masked: string
  sellerType: SellerType | undefined
}

/** A text of the particulars; what points at a person opens for a reason and closes again after 15 minutes. */
export function PersonalCell({ caseId, source, field, masked, sellerType }: PersonalCellProps) {
  const say = useSay()
  const locale = useLanguage()
  const mayReveal = useMay('sellers:reveal')
  const { shown, reveal } = useRevealedParticulars(caseId, source, field)
  const [isAsking, setAsking] = useState(false)
  const isHidden = isPersonal(field, sellerType)
  const name = say(particularWords[field])
  const title = say(caseWords.revealTitle, { field: name })
  const value = shown?.value ?? masked
  return (
    <Line>
      <span className="value">{value}</span>
      {field === 'businessNumber' && <Form number={value} />}
      {shown && <small>{say(contactWords.until, { time: clockTime(new Date(shown.until), locale) })}</small>}
      {isHidden && !shown && mayReveal && (
        <Button size="small" className="show" onClick={() => setAsking(true)} aria-label={title}>
          {say(caseWords.show)}
        </Button>
      )}
      {isAsking && (
        <SideSheet title={title} note={say(contactWords.revealText)} onClose={() => setAsking(false)}>
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

/** That the digits fit together, where they can be seen; never that the number is somebody's. */
function Form({ number }: { number: string }) {
  const say = useSay()
  if (businessNumberFault(number)) return null
  return (
    <small title={say(caseWords.wellFormedHint)}>
      {say(caseWords.wellFormed, { kind: say(businessKindWords[businessKindOf(number)]) })}
    </small>
  )
}

const Line = styled('span')(({ theme }) => ({
  '& .value': { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  '& .show': { minWidth: 0, padding: '0 6px', marginLeft: 4, height: 20, fontSize: 12 },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
}))
