import { styled } from '@mui/material/styles'
import { useLanguage } from '../ui/useSay.ts'

/** A share as a percentage with its bar. */
export function Share({ share }: { share: number }) {
  const locale = useLanguage()
  const said = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
  return (
    <Root>
      <i aria-hidden>
        <b style={{ width: `${share * 100}%` }} />
      </i>
      {said}
    </Root>
  )
}

const Root = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 8,
  fontVariantNumeric: 'tabular-nums',
  '& i': { width: 56, height: 6, borderRadius: 3, overflow: 'hidden', backgroundColor: theme.palette.line },
  '& b': { display: 'block', height: 6, backgroundColor: theme.palette.tone.neutral.mark },
}))
