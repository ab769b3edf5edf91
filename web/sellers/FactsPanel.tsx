import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import { personalFieldWords } from '#shared/sellers/contactWords.ts'
import { personalFields } from '#shared/sellers/masks.ts'
import type { Seller } from '#shared/sellers/schema.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Money } from '../ui/Money.tsx'
import { Panel } from '../ui/Panel.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { PersonalValue } from '../workflow/PersonalValue.tsx'
import { SellerContact } from '../workflow/SellerContact.tsx'
import { linkTo } from './links.ts'
import { sellerWords } from './words.ts'

const languages = { en: 'English', ko: '한국어' } satisfies Record<Seller['locale'], string>

export function FactsPanel({ seller }: { seller: Seller }) {
  const say = useSay()
  const locale = useLanguage()
  const count = (figure: number) => figure.toLocaleString(locale)
  const { listings, hiddenListings } = seller
  return (
    <Panel title={say(sellerWords.facts)}>
      <Fields>
        <Field label={say(sellerWords.externalId)}>{seller.externalId}</Field>
        <Field label={say(sellerWords.joined)}>{exactDay(new Date(seller.joinedAt), locale)}</Field>
        {seller.category && <Field label={say(sellerWords.category)}>{seller.category}</Field>}
        {(seller.city || seller.region) && (
          <Field label={say(sellerWords.place)}>{[seller.region, seller.city].filter(Boolean).join(' ')}</Field>
        )}
        <Field label={say(sellerWords.gmv)}>
          <Money krw={seller.gmvKrw} />
        </Field>
        <Field label={say(sellerWords.listings)}>
          <MuiLink component={Link} to={linkTo('listings', { sellerId: seller.id })}>
            {hiddenListings > 0
              ? say(sellerWords.hiddenOf, { hidden: count(hiddenListings), count: count(listings) })
              : count(listings)}
          </MuiLink>
        </Field>
        <Field label={say(sellerWords.payouts)}>
          {say(seller.isPayoutHeld ? sellerWords.payoutsHeld : sellerWords.payoutsFlow)}
        </Field>
        <Field label={say(sellerWords.email)}>
          <SellerContact seller={seller} />
        </Field>
        {personalFields.map(
          (field) =>
            field !== 'email' &&
            seller[field] !== null && (
              <Field key={field} label={say(personalFieldWords[field])}>
                <PersonalValue seller={seller} field={field} />
              </Field>
            ),
        )}
        <Field label={say(sellerWords.language)}>{languages[seller.locale]}</Field>
      </Fields>
    </Panel>
  )
}
