import { styled } from '@mui/material/styles'
import { useResourceDefinitions } from 'react-admin'
import { NavLink } from 'react-router'
import { type FeatureName, features, groupLabels } from '#shared/features.ts'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useMe } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { CommandPaletteButton } from './CommandPaletteOpener.tsx'
import { featureIcons } from './featureIcons.ts'
import { Logo } from './Logo.tsx'
import type { LiveStatus } from './liveEvents.ts'
import { MenuFooter } from './MenuFooter.tsx'
import { measures } from './tokens.ts'
import { type Counts, useCaseCounts } from './useCaseCounts.ts'
import { appWords } from './words.ts'

type MenuProps = { isNarrow: boolean; live: LiveStatus; onFold: () => void; onHelp: () => void }
type Group = keyof typeof groupLabels

const groups = Object.keys(groupLabels) as Group[]
const names = Object.keys(features) as FeatureName[]

/** Where one can go: only what the person may read, with what waits there. */
export function Menu({ isNarrow, live, onFold, onHelp }: MenuProps) {
  const say = useSay()
  const me = useMe()
  const counts = useCaseCounts()
  const screens = useResourceDefinitions()
  const isOpenTo = (name: FeatureName) => Boolean(screens[name]?.hasList && me?.permissions.includes(`${name}:read`))

  return (
    <Rail data-narrow={isNarrow} aria-label="Maru">
      <Logo isNarrow={isNarrow} />
      <CommandPaletteButton isNarrow={isNarrow} />
      <nav aria-label={say(appWords.menu)}>
        {groups.map((group) => {
          const inGroup = names.filter((name) => features[name].group === group && isOpenTo(name))
          if (inGroup.length === 0) return null
          return (
            <section key={group} aria-label={say(groupLabels[group])}>
              {!isNarrow && <h2>{say(groupLabels[group])}</h2>}
              {inGroup.map((name) => (
                <Item key={name} name={name} isNarrow={isNarrow} counts={counts[name]} />
              ))}
            </section>
          )
        })}
      </nav>
      <MenuFooter isNarrow={isNarrow} live={live} onFold={onFold} onHelp={onHelp} />
    </Rail>
  )
}

function Item({ name, isNarrow, counts }: { name: FeatureName; isNarrow: boolean; counts?: Counts }) {
  const say = useSay()
  const Icon = featureIcons[features[name].icon]
  const label = say(features[name].label)
  const said = counts && say(appWords.counts, counts)
  return (
    <NavLink to={`/${name}`} aria-label={said ? `${label}: ${said}` : label} title={isNarrow ? label : said}>
      <Icon />
      {!isNarrow && <span>{label}</span>}
      {counts && counts.breaching > 0 && (
        <b>
          <ToneMark tone="bad" size={8} />
          {!isNarrow && counts.breaching.toLocaleString()}
        </b>
      )}
      {counts && !isNarrow && <small>{counts.open.toLocaleString()}</small>}
    </NavLink>
  )
}

const Rail = styled('aside')(({ theme }) => ({
  gridArea: 'menu',
  width: measures.menu,
  height: '100dvh',
  display: 'grid',
  gridTemplateRows: 'auto auto minmax(0, 1fr) auto',
  backgroundColor: theme.palette.sunken,
  borderRight: `1px solid ${theme.palette.line}`,
  '&[data-narrow="true"]': { width: measures.narrowMenu },
  '& nav': { overflowY: 'auto', padding: '4px 8px' },
  '& section + section': { marginTop: 16 },
  '&[data-narrow="true"] section + section': {
    marginTop: 8,
    paddingTop: 8,
    borderTop: `1px solid ${theme.palette.line}`,
  },
  '& h2': { ...theme.typography.caption, fontWeight: 500, margin: '0 8px 4px', color: theme.palette.text.secondary },
  '& nav a': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    height: 32,
    padding: '0 8px',
    borderRadius: 6,
    color: theme.palette.text.primary,
    textDecoration: 'none',
    '& svg': { flex: 'none', fontSize: 18, color: theme.palette.text.secondary },
    '& span': { flex: 1, minWidth: 0, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
    '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
    '& b': {
      ...theme.typography.caption,
      display: 'inline-flex',
      alignItems: 'center',
      gap: 4,
      fontWeight: 600,
      color: theme.palette.tone.bad.text,
    },
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&.active': {
      backgroundColor: theme.palette.background.paper,
      boxShadow: `0 0 0 1px ${theme.palette.line}`,
      fontWeight: 600,
    },
    '&.active svg': { color: theme.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: -2 },
  },
  '&[data-narrow="true"] nav a': { position: 'relative', justifyContent: 'center', padding: 0 },
  '&[data-narrow="true"] nav b': { position: 'absolute', top: 2, right: 4 },
}))
