import { Link } from 'react-router'
import type { Contacts } from '#shared/performance/schema.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { ticketsOf } from './casesOf.ts'
import { Grid, Note } from './Grid.tsx'
import { shareOf } from './numbers.ts'
import { contactWords } from './words.ts'

/** What sellers answered when they were asked, by the topic of their ticket. */
export function SatisfactionTable({ contacts }: { contacts: Contacts }) {
  const say = useSay()
  const locale = useLanguage()
  const asked = contacts.reasons.filter((reason) => reason.asked > 0)
  if (asked.every((reason) => reason.rated === 0)) return <Note>{say(contactWords.noAnswers)}</Note>
  return (
    <Grid>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(contactWords.topic)}</th>
            {(['asked', 'rated', 'answerShare', 'content', 'csatShare', 'score'] as const).map((head) => (
              <th key={head} scope="col" className="number">
                {say(contactWords[head])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.map((reason) => {
            const count = (number: number, flag: Parameters<typeof ticketsOf>[2]) =>
              number > 0 ? <Link to={ticketsOf(contacts, reason, flag)}>{number.toLocaleString(locale)}</Link> : 0
            return (
              <tr key={reason.topicId}>
                <th scope="row" className="grows">
                  {say(reason.topic)}
                </th>
                <td className="number">{count(reason.asked, 'isSurveyed')}</td>
                <td className="number">{count(reason.rated, 'isRated')}</td>
                <td className="number">{shareOf(reason.rated, reason.asked)}</td>
                <td className="number">{count(reason.content, 'isContent')}</td>
                <td className="number">
                  <b>{shareOf(reason.content, reason.rated)}</b>
                </td>
                <td className="number">{reason.score === null ? '–' : reason.score.toFixed(2)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Grid>
  )
}
