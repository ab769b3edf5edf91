import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { BrandReading } from '#shared/brands/schema.ts'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { brandWords, wayTones, wayWords } from './words.ts'

/** How the register would read what a seller writes: a try before a spelling is added. */
export function SpellingTrial({ brandId }: { brandId: string }) {
  const say = useSay()
  const api = useApi()
  const [said, setSaid] = useState('')
  const asked = useDeferredValue(said.trim())
  const { data } = useQuery({
    queryKey: ['brands', 'read', asked],
    queryFn: () => api.call<{ reading: BrandReading | null }>('POST', '/brands/read', { body: { brand: asked } }),
    enabled: asked !== '',
    placeholderData: (before) => before,
  })
  return (
    <Panel title={say(brandWords.tryTitle)}>
      <TextField
        fullWidth
        size="small"
        value={said}
        label={say(brandWords.tryLabel)}
        onChange={(event) => setSaid(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 120 } }}
      />
      <p aria-live="polite" style={{ minHeight: 24, margin: '8px 0 0' }}>
        {asked !== '' &&
          data &&
          (data.reading ? <Answer reading={data.reading} brandId={brandId} /> : say(brandWords.tryNothing))}
      </p>
    </Panel>
  )
}

function Answer({ reading, brandId }: { reading: BrandReading; brandId: string }) {
  const say = useSay()
  return (
    <>
      {reading.brandId === brandId ? (
        <b>{say(brandWords.tryThis)}</b>
      ) : (
        <RecordLink resource="brands" id={reading.brandId}>
          {say(brandWords.tryOther)}
        </RecordLink>
      )}{' '}
      ({reading.spelling}) <ToneChip tone={wayTones[reading.how]}>{say(wayWords[reading.how])}</ToneChip>
    </>
  )
}
