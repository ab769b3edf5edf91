import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { roleWords } from '#shared/people/roleWords.ts'
import { type Role, roles } from '#shared/roles.ts'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { appWords } from './words.ts'

type DemoPerson = { email: string; role: Role; name: string }

type DemoPeopleProps = { isBusy: boolean; onChoose: (person: DemoPerson) => void }

/** One row a role: what that person does, and in with one press. Absent where the demo is off. */
export function DemoPeople({ isBusy, onChoose }: DemoPeopleProps) {
  const say = useSay()
  const api = useApi()
  const { data: people = [] } = useQuery({
    queryKey: ['demo-people'],
    queryFn: ({ signal }) => api.call<DemoPerson[]>('GET', '/demo-people', { signal }),
  })
  const byRole = roles.flatMap((role) => {
    const [first, ...others] = people.filter((person) => person.role === role)
    return first ? [{ role, first, others }] : []
  })
  if (byRole.length === 0) return null

  return (
    <Root aria-labelledby="demo-people">
      <h2 id="demo-people">{say(appWords.tryAs)}</h2>
      <p>{say(appWords.tryAsText)}</p>
      <ul>
        {byRole.map(({ role, first, others }) => (
          <li key={role}>
            <button
              type="button"
              disabled={isBusy}
              onClick={() => onChoose(first)}
              aria-label={say(appWords.signInAs, { name: first.name, role: say(roleWords[role]) })}
            >
              <b>{say(roleWords[role])}</b>
              <span>{say(roleWords[role].does)}</span>
              <small>{first.name}</small>
            </button>
            {others.map((person) => (
              <button
                key={person.email}
                type="button"
                className="other"
                disabled={isBusy}
                onClick={() => onChoose(person)}
                title={say(appWords.signInAs, { name: person.name, role: say(roleWords[role]) })}
              >
                {person.name}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </Root>
  )
}

const Root = styled('section')(({ theme }) => ({
  flex: '0 1 640px',
  minWidth: 0,
  '& h2': { ...theme.typography.h2, margin: 0 },
  '& > p': { margin: '4px 0 16px', color: theme.palette.text.secondary },
  '& ul': {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.line}`,
    borderRadius: 8,
    overflow: 'hidden',
  },
  '& li': { display: 'flex', alignItems: 'stretch' },
  '& li + li': { borderTop: `1px solid ${theme.palette.line}` },
  '& button': {
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    background: 'none',
    border: 0,
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -2 },
    '&:disabled': { cursor: 'progress' },
  },
  '& button:first-of-type': {
    flex: 1,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: '140px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: 12,
    minHeight: 40,
    padding: '6px 14px',
    '& b': { fontWeight: 600 },
    '& span': { color: theme.palette.text.secondary },
    '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  },
  '& .other': {
    flex: 'none',
    padding: '0 14px',
    fontSize: 12,
    color: theme.palette.text.secondary,
    borderLeft: `1px solid ${theme.palette.line}`,
  },
  [theme.breakpoints.down('sm')]: {
    '& button:first-of-type': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      '& span': { gridRow: 2, gridColumn: '1 / -1' },
    },
  },
}))
