import { Link } from 'react-router'
import { type FeatureName, features } from '#shared/features.ts'
import type { ContactReason, Contacts } from '#shared/performance/schema.ts'
import { Sparkline } from '../ui/Sparkline.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { casesOf } from './casesOf.ts'
import { Grid } from './Grid.tsx'
import { oneDigit, shareOf } from './numbers.ts'
import { contactWords } from './words.ts'

/** A row a kind and topic, most contacts first; each count opens its cases. */
export function ContactTable({ contacts }: { contacts: Contacts }) {
  const say = useSay()
  const locale = useLanguage()
  const { orders, sellers, repeatDays, reasons } = contacts
  return (
    <Grid>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(contactWords.kind)}</th>
            <th scope="col">{say(contactWords.topic)}</th>
            {(['contacts', 'perOrders', 'perSellers'] as const).map((head) => (
              <th key={head} scope="col" className="number">
                {say(contactWords[head])}
              </th>
            ))}
            <th scope="col" className="number">
              {say(contactWords.again, { days: repeatDays })}
            </th>
            <th scope="col">{say(contactWords.course)}</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map((reason) => (
            <tr key={`${reason.kind} ${reason.topicId}`}>
              <td>{say(features[reason.kind as FeatureName].label)}</td>
              <th scope="row" className="grows">
                {say(reason.topic)}
              </th>
              <td className="number">
                <Link to={casesOf(contacts, reason)}>{reason.contacts.toLocaleString(locale)}</Link>
              </td>
              <td className="number">{perThousand(reason, orders)}</td>
              <td className="number">{sellers > 0 ? oneDigit((reason.contacts / sellers) * 100) : '–'}</td>
              <td className="number">
                {reason.again > 0 ? (
                  <Link to={casesOf(contacts, reason, { again: String(repeatDays) })}>
                    {reason.again.toLocaleString(locale)}
                  </Link>
                ) : (
                  0
                )}
                <small>{shareOf(reason.again, reason.contacts)}</small>
              </td>
              <td>
                <Sparkline
                  values={reason.weeks}
                  width={120}
                  height={20}
                  label={`${say(reason.topic)}: ${reason.weeks.join(', ')}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Grid>
  )
}

/** Over the weeks alone whose orders are told: contacts of the others have nothing to be held against. */
function perThousand({ weeks }: ContactReason, orders: Contacts['orders']): string {
  const told = weeks.reduce((sum, contacts, nth) => sum + (orders[nth] ? contacts : 0), 0)
  const all = orders.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  return all > 0 ? ((told / all) * 1000).toFixed(2) : '–'
}
