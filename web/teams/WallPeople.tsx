import { styled } from '@mui/material/styles'
import { availabilityWords } from '#shared/dispatch/words.ts'
import type { Availability } from '#shared/teams/schema.ts'
import type { Wallboard, WallCase, WallPerson } from '#shared/teams/wallboard.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { ToneMark } from '../ui/ToneMark.tsx'
import { lastDay, spanOf } from '../ui/times.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { WallCaseLine } from './WallCaseLine.tsx'
import { wallWords } from './wallWords.ts'
import { teamWords } from './words.ts'

const tones = { available: 'good', busy: 'busy', away: 'paused', off: 'neutral' } satisfies Record<Availability, Tone>

type WallPeopleProps = { wall: Wallboard; onAssign: (one: WallCase) => void }

/** Everybody at work with the case in hand, those at a case first; who is not at work stands in one line below. */
export function WallPeople({ wall, onAssign }: WallPeopleProps) {
  const say = useSay()
  const locale = useLanguage()
  const isThere = ({ inHandSince, absentUntil, availability, isOnShift }: WallPerson) =>
    inHandSince !== null || (absentUntil === null && availability !== 'off' && isOnShift)
  const there = wall.people.filter(isThere).sort((a, b) => rankOf(a) - rankOf(b) || soonest(a) - soonest(b))
  const gone = wall.people.filter((person) => !isThere(person))
  const whyGone = ({ absentUntil, availability }: WallPerson) => {
    if (absentUntil) return say(wallWords.absent, { day: lastDay(absentUntil, locale) })
    return availability === 'off' ? say(availabilityWords.off.label) : say(wallWords.offShift)
  }
  return (
    <Root aria-label={say(wallWords.people)}>
      <h3>
        {say(wallWords.people)} <small>{there.length}</small>
      </h3>
      {wall.people.length === 0 && <p>{say(wallWords.nobody)}</p>}
      <ul>
        {there.map((person) => (
          <Person key={person.personId} person={person} wall={wall} onAssign={onAssign} />
        ))}
      </ul>
      {gone.length > 0 && (
        <p>
          <b>{say(wallWords.away, { count: gone.length })}</b>{' '}
          {gone.map((person) => `${person.name} (${whyGone(person)})`).join(', ')}
        </p>
      )}
    </Root>
  )
}

/** At a case, free for one, busy, away. */
const rankOf = ({ inHandSince, availability }: WallPerson): number =>
  inHandSince ? 0 : ['available', 'busy', 'away', 'off'].indexOf(availability) + 1

const soonest = ({ inHand }: WallPerson): number => (inHand?.dueAt ? Date.parse(inHand.dueAt) : Infinity)

type PersonProps = { person: WallPerson; wall: Wallboard; onAssign: (one: WallCase) => void }

function Person({ person, wall, onAssign }: PersonProps) {
  const say = useSay()
  const locale = useLanguage()
  const now = useNow()
  const { name, isLead, availability, availabilitySince, inHand, inHandSince, more, unitsHeld, capacity } = person
  const gone = (at: string) => spanOf(Math.max(0, now.getTime() - Date.parse(at)), locale)
  return (
    <li data-idle={inHandSince === null}>
      <div className="who">
        <ToneMark tone={tones[availability]} size={10} />
        <b>{name}</b>
        {isLead && <small>{say(teamWords.lead)}</small>}
        <small className="says">
          {say(availabilityWords[availability].label)}
          {availabilitySince && ` ${say(wallWords.since, { span: gone(availabilitySince) })}`}
        </small>
        <small>{say(wallWords.load, { held: unitsHeld, capacity })}</small>
      </div>
      {inHand && (
        <WallCaseLine
          one={inHand}
          wall={wall}
          onAssign={onAssign}
          aside={inHandSince && say(wallWords.since, { span: gone(inHandSince) })}
        />
      )}
      {!inHand && <small>{say(inHandSince ? wallWords.hidden : wallWords.idle)}</small>}
      {more > 0 && <small>{say(wallWords.more, { count: more })}</small>}
    </li>
  )
}

const Root = styled('section')(({ theme }) => ({
  minWidth: 0,
  padding: '0.8em 1.15em',
  '& h3': { margin: '0 0 0.5em', fontSize: '1.07em', fontWeight: 600 },
  '& h3 small, & p': { color: theme.palette.text.secondary, fontWeight: 400 },
  '& p': { margin: '0.8em 0 0', lineHeight: 1.6 },
  '& ul': {
    listStyle: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(24em, 1fr))',
    gap: '0 1.4em',
    margin: 0,
    padding: 0,
  },
  '& li': {
    display: 'grid',
    alignContent: 'start',
    gap: '0.15em',
    minHeight: '4.5em',
    padding: '0.5em 0',
    borderTop: `1px solid ${theme.palette.line}`,
  },
  '& li small': { fontSize: '0.86em', color: theme.palette.text.secondary },
  '& li[data-idle="true"] b': { fontWeight: 500 },
  '& .who': { display: 'flex', alignItems: 'center', gap: '0.5em', minWidth: 0 },
  '& .who b': { fontSize: '1.1em', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .who small': { whiteSpace: 'nowrap' },
  '& .says': { marginLeft: 'auto' },
}))
