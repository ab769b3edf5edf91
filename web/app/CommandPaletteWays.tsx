import AddCircle from '@mui/icons-material/AddCircleOutlineOutlined'
import Bolt from '@mui/icons-material/BoltOutlined'
import DarkMode from '@mui/icons-material/DarkModeOutlined'
import LightMode from '@mui/icons-material/LightModeOutlined'
import Logout from '@mui/icons-material/Logout'
import NavigateNext from '@mui/icons-material/NavigateNext'
import PlayArrow from '@mui/icons-material/PlayArrowOutlined'
import Translate from '@mui/icons-material/Translate'
import type SvgIcon from '@mui/material/SvgIcon'
import { useTheme as useMuiTheme } from '@mui/material/styles'
import { useState } from 'react'
import { useLocaleState, useLogout, useNotify, useResourceDefinitions, useTheme } from 'react-admin'
import { type FeatureName, features } from '#shared/features.ts'
import type { Words } from '#shared/text.ts'
import { type KeyBinding, type KeyChord, listedKeys, wordOf } from '../ui/keys.ts'
import { useApi } from '../ui/useApi.ts'
import { useMe } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { kinds } from '../workflow/queue/kinds.ts'
import { offeredActions } from '../workflow/search/paletteActions.ts'
import { useVisited } from '../workflow/search/visited.ts'
import { searchWords } from '../workflow/search/words.ts'
import { caseAddress } from '../workflow/workspace/cameFrom.ts'
import { featureIcons } from './featureIcons.ts'
import { apiUrl, request } from './http.ts'

/** Something the palette can do without being told by the server. */
export type Way = {
  value: string
  icon: typeof SvgIcon
  title: string
  /** By what it is found, in both languages where it has them. */
  names: readonly (Words | string)[]
  note?: string
  keys?: KeyChord
  keyWord?: string
  reason?: string | null
  run: () => void
}

export type Ways = { here: Way[]; recent: Way[]; work: Way[]; goTo: Way[]; console: Way[] }

/** Everything that can be done now: on this screen, by this person. */
export function useWays(open: (path: string) => void): Ways {
  const keys = useKeysBefore()
  const ofConsole = keys.filter((way) => way.value.startsWith('key:app.'))
  return {
    here: useOffered(keys.filter((way) => !ofConsole.includes(way))),
    recent: useRecent(open),
    work: useWork(open),
    goTo: usePlaces(open),
    console: [...ofConsole, ...useLooks()],
  }
}

/** Walking through rows and parts is done by keys, not by name. */
const isWalk = (binding: KeyBinding) =>
  /^(list|app\.palette|case\.(next|previous)-part|queue\.next)/.test(wordOf(binding))

/** What the keys did when the palette opened: from then on they are the palette's. */
function useKeysBefore(): Way[] {
  const say = useSay()
  const [keys] = useState(() => listedKeys().filter((binding) => !isWalk(binding)))
  return keys.flatMap((binding) => {
    const { keys: chord, says, run } = binding
    if (!says) return []
    const press = () => run(new KeyboardEvent('keydown'))
    const value = `key:${wordOf(binding)}`
    const way = { value, icon: NavigateNext, title: say(says), names: [says], keys: chord, keyWord: binding.id }
    return [{ ...way, run: press }]
  })
}

/** What the screen offers, and what else its keys do. */
function useOffered(keys: readonly Way[]): Way[] {
  const [offered] = useState(offeredActions)
  const known = new Set(offered.map((action) => `key:${action.id}`))
  const actions = offered.map(
    (action): Way => ({
      value: `act:${action.id}`,
      icon: Bolt,
      title: action.label,
      names: [action.label],
      keys: action.keys,
      keyWord: action.id,
      reason: action.reason,
      run: action.run,
    }),
  )
  return [...actions, ...keys.filter((way) => !known.has(way.value))]
}

function useRecent(open: (path: string) => void): Way[] {
  const [visited] = useVisited()
  return visited
    .filter(({ path }) => path !== window.location.pathname)
    .map(({ path, title }) => ({
      value: `recent:${path}`,
      icon: iconOf(path.split('/')[1] ?? ''),
      title,
      names: [title],
      run: () => open(path),
    }))
}

const isFeature = (name: string): name is FeatureName => name in features
const iconOf = (name: string) => (isFeature(name) ? featureIcons[features[name].icon] : NavigateNext)
const names = Object.keys(features) as FeatureName[]

function usePlaces(open: (path: string) => void): Way[] {
  const say = useSay()
  const me = useMe()
  const screens = useResourceDefinitions()
  return names
    .filter((name) => screens[name]?.hasList && me?.permissions.includes(`${name}:read`))
    .map((name) => ({
      value: `go:${name}`,
      icon: iconOf(name),
      title: say(features[name].label),
      names: [features[name].label],
      run: () => open(`/${name}`),
    }))
}

function useWork(open: (path: string) => void): Way[] {
  const say = useSay()
  const me = useMe()
  const screens = useResourceDefinitions()
  const next = useNextCase(open)
  const held: readonly string[] = me?.permissions ?? []
  const queues = Object.keys(kinds).filter(isFeature)
  return [
    ...queues
      .filter(() => held.includes('cases:claim'))
      .map(
        (name): Way => ({
          value: `next:${name}`,
          icon: PlayArrow,
          title: `${say(searchWords.nextCase)} · ${say(features[name].label)}`,
          names: [searchWords.nextCase, features[name].label],
          run: () => next(name),
        }),
      ),
    ...queues
      .filter((name) => screens[name]?.hasCreate && held.includes(`${name}:open`))
      .map(
        (name): Way => ({
          value: `new:${name}`,
          icon: AddCircle,
          title: `${say(features[name].label)} · ${say(searchWords.openNew)}`,
          names: [searchWords.openNew, features[name].label],
          run: () => open(`/${name}/create`),
        }),
      ),
  ]
}

/** Leases the case of the kind that needs this person most, wherever they are, and opens it. */
function useNextCase(open: (path: string) => void) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const api = useApi()
  const notify = useNotify()
  return (kind: string) =>
    void api
      .nextCase(kind)
      .then((record) => (record ? open(caseAddress(record)) : notify(say(searchWords.nothingNext), { type: 'info' })))
      .catch((error: unknown) => notify(sayProblem(error), { type: 'error' }))
}

function useLooks(): Way[] {
  const say = useSay()
  const logout = useLogout()
  const [locale, setLocale] = useLocaleState()
  const [, setTheme] = useTheme()
  const isDark = useMuiTheme().palette.mode === 'dark'
  const light = isDark ? searchWords.toLight : searchWords.toDark
  const speak = (next: string) => {
    void setLocale(next)
    // Kept with the person too; nobody waits for it.
    const told = { method: 'PUT', body: JSON.stringify({ locale: next }) }
    void request(`${apiUrl}/session/locale`, told).catch(() => undefined)
  }
  return [
    {
      value: 'language',
      icon: Translate,
      title: say(searchWords.language),
      names: [searchWords.language, { en: 'language', ko: '언어' }],
      run: () => speak(locale === 'ko' ? 'en' : 'ko'),
    },
    {
      value: 'light',
      icon: isDark ? LightMode : DarkMode,
      title: say(light),
      names: [light, { en: 'theme', ko: '테마' }],
      run: () => setTheme(isDark ? 'light' : 'dark'),
    },
    {
      value: 'out',
      icon: Logout,
      title: say(searchWords.signOut),
      names: [searchWords.signOut],
      run: () => void logout(),
    },
  ]
}
