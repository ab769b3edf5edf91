import { styled } from '@mui/material/styles'
import { absenceReasonWords } from '#shared/teams/absenceWords.ts'
import type { DutyDay, Roster } from '#shared/teams/roster.ts'
import { type Say, useLanguage, useSay } from '../ui/useSay.ts'
import { dayHead } from './dayHead.ts'
import { rosterWords } from './rosterWords.ts'
import { teamWords } from './words.ts'

/** Members by days: hours, or that they are absent and who stands in. Wide spans say the hours in brief. */
export function RosterTable({ roster, today }: { roster: Roster; today: number }) {
  const say = useSay()
  const locale = useLanguage()
  const isBrief = roster.days.length > 7
  return (
    <Scroll data-brief={isBrief}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(rosterWords.person)}</th>
            {roster.days.map((day) => {
              const { weekday, date, isFree, number } = dayHead(day, locale)
              return (
                <th key={day} scope="col" data-free={isFree} data-today={number === today}>
                  {weekday} <span>{date}</span>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {roster.people.map(({ personId, name, isLead, hasHours, days }) => (
            <tr key={personId}>
              <th scope="row">
                {name}
                {isLead && <small>{say(teamWords.lead)}</small>}
                {!hasHours && <small>{say(rosterWords.noHours)}</small>}
              </th>
              {days.map((duty) => {
                const { isFree, number } = dayHead(duty.day, locale)
                return (
                  <td key={duty.day} data-free={isFree} data-today={number === today}>
                    <Duty duty={duty} isBrief={isBrief} say={say} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Duty({ duty, isBrief, say }: { duty: DutyDay; isBrief: boolean; say: Say }) {
  const { absence, hours } = duty
  const said = hours.map(([from, to]) => `${from}–${to}`)
  if (absence) {
    const why = absence.reason ? say(absenceReasonWords[absence.reason]) : say(rosterWords.absent)
    const standIn = absence.delegateName ? say(rosterWords.standIn, { name: absence.delegateName }) : ''
    return (
      <div className="absent" title={[why, standIn].filter(Boolean).join(' · ')}>
        {why}
        {!isBrief && standIn && <small>{standIn}</small>}
      </div>
    )
  }
  if (hours.length === 0) return <span aria-hidden>·</span>
  if (isBrief)
    return (
      <div className="hours" title={said.join(', ')}>
        {hours.map(([from, to]) => (
          <div key={from}>{`${Number(from.slice(0, 2))}–${Number(to.slice(0, 2))}`}</div>
        ))}
      </div>
    )
  return (
    <div className="hours">
      {said.map((range) => (
        <div key={range}>{range}</div>
      ))}
    </div>
  )
}

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  '& table': { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  '& th, & td': {
    padding: '6px 10px',
    borderTop: `1px solid ${theme.palette.line}`,
    textAlign: 'left',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
  },
  '&[data-brief="true"] td, &[data-brief="true"] thead th + th': {
    padding: '4px 3px',
    fontSize: 12,
    textAlign: 'center',
  },
  '&[data-brief="true"] thead th span': { display: 'block' },
  '& thead th': { fontSize: 12, fontWeight: 500, color: theme.palette.text.secondary },
  '& thead th span': { fontWeight: 400 },
  '& tbody th': {
    position: 'sticky',
    left: 0,
    fontWeight: 600,
    paddingLeft: 16,
    backgroundColor: theme.palette.background.paper,
  },
  '& thead th:first-of-type': { paddingLeft: 16 },
  '& th small': { ...theme.typography.caption, marginLeft: 8, fontWeight: 400, color: theme.palette.text.secondary },
  '& [data-free="true"]': { backgroundColor: theme.palette.sunken },
  '& [data-today="true"]': {
    boxShadow: `inset 1px 0 ${theme.palette.primary.main}, inset -1px 0 ${theme.palette.primary.main}`,
  },
  '& td > span': { color: theme.palette.textFaint },
  '& .absent': {
    padding: '1px 6px',
    borderRadius: 4,
    color: theme.palette.tone.paused.text,
    backgroundColor: theme.palette.tone.paused.soft,
    '& small': { ...theme.typography.caption, display: 'block' },
  },
  '&[data-brief="true"] .absent': { padding: '1px 2px', overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: 44 },
}))
