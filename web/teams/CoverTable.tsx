import { styled } from '@mui/material/styles'
import type { CSSProperties } from 'react'
import type { Roster } from '#shared/teams/roster.ts'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { dayHead } from './dayHead.ts'
import { rosterWords } from './rosterWords.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** Planned people by day and hour against what usually comes in; a heat map that is a table. */
export function CoverTable({ roster, today }: { roster: Roster; today: number }) {
  const say = useSay()
  const locale = useLanguage()
  const most = Math.max(1, ...roster.cover.flatMap(({ people }) => people))
  const hasInflow = roster.cover.some(({ inflow }) => inflow !== null)
  return (
    <Root>
      <p>
        {say(rosterWords.coverNote, { weeks: roster.inflowWeeks })}
        {!hasInflow && ` ${say(rosterWords.noInflow)}`}
        {roster.unplanned > 0 && ` ${say(rosterWords.unplanned, { count: roster.unplanned })}`}
      </p>
      <div>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(rosterWords.hour)}</th>
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roster.cover.map(({ day, people, inflow }) => {
              const { weekday, date, number } = dayHead(day, locale)
              return (
                <tr key={day} data-today={number === today}>
                  <th scope="row">
                    {weekday} {date}
                  </th>
                  {hours.map((hour) => {
                    const there = people[hour] ?? 0
                    const comes = inflow?.[hour] ?? null
                    const isBare = there === 0 && comes !== null && comes > 0
                    const words = comes === null ? rosterWords.cellBlind : rosterWords.cell
                    const said = say(words, { people: there, inflow: comes ?? 0 })
                    return (
                      <td
                        key={hour}
                        title={`${date} ${hour}:00 · ${said}${isBare ? ` · ${say(rosterWords.uncovered)}` : ''}`}
                        data-bare={isBare}
                        style={{ '--fill': there / most } as CSSProperties}
                      >
                        <b>
                          {there > 0 ? Math.round(there * 10) / 10 : isBare ? <ToneMark tone="bad" size={8} /> : ''}
                        </b>
                        <small>{comes ? Math.round(comes * 10) / 10 : ''}</small>
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Root>
  )
}

const Root = styled('div')(({ theme }) => ({
  '& p': { margin: '0 0 12px', maxWidth: '100ch', color: theme.palette.text.secondary },
  '& > div': { overflowX: 'auto' },
  '& table': {
    width: '100%',
    minWidth: 860,
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
  },
  '& thead th:first-of-type': { width: 76, textAlign: 'left' },
  '& th': { fontSize: 12, fontWeight: 500, color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
  '& tbody th': { textAlign: 'left', paddingRight: 10 },
  '& tr[data-today="true"] th': { color: theme.palette.primary.main, fontWeight: 600 },
  '& td': {
    height: 36,
    textAlign: 'center',
    border: `1px solid ${theme.palette.background.paper}`,
    backgroundColor: `color-mix(in srgb, ${theme.palette.tone.good.mark} calc(var(--fill) * 45%), ${theme.palette.sunken})`,
    '& b': { display: 'block', fontWeight: 600, lineHeight: '16px', minHeight: 16 },
    '& small': { ...theme.typography.caption, display: 'block', lineHeight: '14px', minHeight: 14 },
  },
  '& td[data-bare="true"]': { backgroundColor: theme.palette.tone.bad.soft, color: theme.palette.tone.bad.text },
}))
