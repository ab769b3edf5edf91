import { alpha, useTheme } from '@mui/material/styles'
import { Link } from 'react-router'
import type { Journeys } from '#shared/performance/schema.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Grid } from './Grid.tsx'
import { listOf } from './links.ts'
import { journeyWords, performanceWords } from './words.ts'

/** A row a month of joining, a column a month since; the deeper the colour, the more of them still sell. */
export function RetentionTable({ cohorts }: { cohorts: Journeys['cohorts'] }) {
  const say = useSay()
  const locale = useLanguage()
  const { palette } = useTheme()
  const months = Math.max(0, ...cohorts.map(({ active }) => active.length))
  const columns = Array.from({ length: months }, (_, after) => after)
  return (
    <Grid>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(journeyWords.joined)}</th>
            <th scope="col" className="number">
              {say(performanceWords.sellers)}
            </th>
            {columns.map((after) => (
              <th key={after} scope="col" className="number" aria-label={`${say(journeyWords.after)}: ${after}`}>
                {after}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map(({ joined, sellers, active }) => (
            <tr key={joined}>
              <th scope="row">{joined}</th>
              <td className="number">
                <Link to={listOf('sellers', { stage: `registered:${joined}:${joined}` })}>
                  {sellers.toLocaleString(locale)}
                </Link>
              </td>
              {columns.map((after) => {
                const count = active[after]
                if (count === undefined) return <td key={after} />
                if (count === null)
                  return (
                    <td key={after} className="number">
                      –
                    </td>
                  )
                const share = `${Math.round((count / sellers) * 100)} %`
                return (
                  <td
                    key={after}
                    className="number"
                    style={{ backgroundColor: alpha(palette.primary.main, (count / sellers) * 0.32) }}
                  >
                    <Link
                      to={listOf('sellers', { active: `${joined}:${after}` })}
                      aria-label={say(journeyWords.cell, { share, count, sellers, joined, after })}
                      title={say(journeyWords.cell, { share, count, sellers, joined, after })}
                      style={{ color: palette.text.primary }}
                    >
                      {share}
                    </Link>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Grid>
  )
}
