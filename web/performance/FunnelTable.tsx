import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { stageNotes, stageWords } from '#shared/performance/journey.ts'
import type { Journeys } from '#shared/performance/schema.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Grid } from './Grid.tsx'
import { listOf } from './links.ts'
import { shareOf } from './numbers.ts'
import { journeyWords, performanceWords } from './words.ts'

/** A row a stage, with a bar as long as its share of all who joined. */
export function FunnelTable({ journeys: { funnel, from, to } }: { journeys: Journeys }) {
  const say = useSay()
  const locale = useLanguage()
  const all = funnel[0]?.sellers ?? 0
  return (
    <Grid>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(journeyWords.stage)}</th>
            <th scope="col" className="number">
              {say(performanceWords.sellers)}
            </th>
            <th scope="col" className="number">
              {say(journeyWords.ofRegistered)}
            </th>
            <td className="grows" />
          </tr>
        </thead>
        <tbody>
          {funnel.map(({ stage, sellers }) => (
            <tr key={stage}>
              <th scope="row">
                {say(stageWords[stage])}
                <small>{say(stageNotes[stage])}</small>
              </th>
              <td className="number">
                {sellers > 0 ? (
                  <Link to={listOf('sellers', { stage: `${stage}:${from}:${to}` })}>
                    {sellers.toLocaleString(locale)}
                  </Link>
                ) : (
                  0
                )}
              </td>
              <td className="number">{shareOf(sellers, all)}</td>
              <td className="grows">
                <Bar aria-hidden style={{ width: `${all > 0 ? (sellers / all) * 100 : 0}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Grid>
  )
}

const Bar = styled('div')(({ theme }) => ({
  height: 12,
  minWidth: 1,
  borderRadius: 3,
  backgroundColor: theme.palette.primary.main,
  opacity: 0.8,
}))
