import { styled } from '@mui/material/styles'
import type { Brand } from '#shared/brands/schema.ts'
import { Ago } from '../ui/Ago.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { brandWords } from './words.ts'

/** Whose name it is, where it is at home, and in which ways it is written. */
export function BrandFacts({ brand }: { brand: Brand }) {
  const say = useSay()
  const locale = useLanguage()
  return (
    <Panel title={say(brandWords.facts)}>
      <Fields>
        <Field label={say(brandWords.owner)}>{brand.ownerName}</Field>
        <Field label={say(brandWords.headOffice)}>{brand.headOffice}</Field>
        <Field label={say(brandWords.sale)}>{say(brand.isGated ? brandWords.isGated : brandWords.open)}</Field>
        <Field label={say(brandWords.risk)}>
          {brand.riskSince ? (
            <>
              <b>{say(brandWords.high)}</b>,{' '}
              {say(brandWords.riskSince, { day: exactDay(new Date(brand.riskSince), locale) })}
              <Reason>{brand.riskReason}</Reason>
            </>
          ) : (
            say(brandWords.normal)
          )}
        </Field>
        <Field label={say(brandWords.allSpellings)}>
          <Spellings>
            {[brand.name, brand.nameKo, ...brand.spellings].map((spelling) => (
              <li key={spelling}>{spelling}</li>
            ))}
          </Spellings>
        </Field>
        <Field label={say(brandWords.changed)}>
          <Ago at={brand.updatedAt} />
        </Field>
      </Fields>
    </Panel>
  )
}

const Reason = styled('p')(({ theme }) => ({ margin: '2px 0 0', color: theme.palette.text.secondary }))
const Spellings = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  '& li': { padding: '0 6px', borderRadius: 4, border: `1px solid ${theme.palette.line}` },
}))
