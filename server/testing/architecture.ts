import { dirname, join } from 'node:path'
import { features } from '#shared/features.ts'

/** Folders without a domain word. A new folder belongs into shared/features.ts, or needs a good reason to stand here. */
const machinery = {
  shared: ['calendar', 'clocks', 'dispatch', 'facts', 'matching', 'measures', 'presence', 'search', 'workflow'],
  server: [
    'cli',
    'clocks',
    'db',
    'dispatch',
    'events',
    'facts',
    'heavy',
    'http',
    'jobs',
    'measures',
    'notices',
    'presence',
    'search',
    'seed',
    'testing',
  ],
  web: ['app', 'public', 'ui', 'workflow'],
}

/** What every server feature may import as a whole; of each other they see only tables and commands. */
const floor = [
  'audit',
  'cases',
  'clocks',
  'db',
  'dispatch',
  'env.ts',
  'events',
  'facts',
  'heavy',
  'http',
  'jobs',
  'measures',
  'notices',
  'notifications',
  'people',
  'presence',
  'search',
  'settings',
]
/** The few places of the server that know every feature. */
const overseers = ['app.ts', 'effects.ts', 'kinds.ts', 'lists.ts', 'main.ts', 'cli', 'seed', 'testing']
/** Runs what every feature asks of it in a thread of its own. */
const heavyTasks = 'server/heavy/tasks.ts'

/** Path from the project's root → text of the file. */
export type Sources = ReadonlyMap<string, string>

/** Everything in the sources that the house forbids, one sentence each. */
export function complaints(sources: Sources): string[] {
  return [...[...sources].flatMap(([path, text]) => complaintsAbout(path, text)), ...circles(sources)]
}

function complaintsAbout(path: string, text: string): string[] {
  const found: string[] = []
  const [side = '', room = ''] = path.split('/')
  const rooms = machinery[side as keyof typeof machinery]
  const isIndex = /\/index\.tsx?$/.test(path)
  const isDoor = isIndex || path.endsWith('/commands.ts')
  if (rooms && !/\./.test(room) && !(room in features) && !rooms.includes(room))
    found.push('is in a folder without a domain word')
  if (/(^|\/)(utils?|helpers?|common|misc|lib)\//.test(path)) found.push('is in a folder that lacks a name')
  if (text.split('\n').length > 251) found.push('has more than 250 lines')
  if (isIndex && !/^web\/[^/]+\/index\.tsx?$/.test(path)) found.push('is an index')
  if (!isDoor && /^export (\*|(type )?\{[^}]*\}) from /m.test(text)) found.push('hands on what another file exports')
  if (!/^server\/(db|testing)\//.test(path) && /\.(get|all|run)\(\)/.test(text))
    found.push('asks in a way that only SQLite knows')
  for (const to of packagesOf(text)) if (!mayUse(path, to)) found.push(`uses ${to}`)
  for (const to of importsOf(path, text)) if (!mayImport(path, to)) found.push(`imports ${to}`)
  return found.map((complaint) => `${path} ${complaint}`)
}

export function mayImport(from: string, to: string): boolean {
  const [side, room = ''] = from.split('/')
  const [toSide, toRoom = '', toFile] = to.split('/')
  if (toSide === 'shared') return true
  if (side === 'shared') return false
  if (side === 'e2e' || side === 'bench') return toSide === side || toSide === 'server'
  if (side !== toSide) return false
  if (room === toRoom) return true
  if (side === 'web') {
    if (room === 'app' || room === 'main.tsx')
      return /^web\/(app\/App|main)\.tsx$/.test(from) || ['ui', 'workflow'].includes(toRoom)
    return toRoom === 'ui' || (toRoom === 'workflow' && room !== 'ui')
  }
  if (overseers.includes(room) || from === heavyTasks || /\.test\.ts$/.test(from)) return true
  if (floor.includes(toRoom) || toFile === 'table.ts') return true
  return toFile === 'commands.ts' && !floor.includes(room)
}

/** shared/ runs in the browser and on the server, and decides: it has no framework, no database and no Node. */
const mayUse = (path: string, name: string): boolean =>
  !path.startsWith('shared/') || /\.test\.ts$/.test(path) || /^(typebox|luxon)(\/|$)/.test(name)

const specifier = /(?:\bfrom\s+|\bimport\s*\(?\s*)'([^'\n]+)'/g
const specifiers = (text: string): string[] => [...text.matchAll(specifier)].flatMap(([, name]) => name ?? [])
const packagesOf = (text: string): string[] => specifiers(text).filter((name) => !/^[.#]/.test(name))

function importsOf(path: string, text: string): string[] {
  const local = specifiers(text).filter((name) => /^[.#]/.test(name))
  return local.map((name) => (name.startsWith('#') ? name.slice(1) : join(dirname(path), name)))
}

/** Files that reach themselves by their imports. */
function circles(sources: Sources): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push(`circle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`)
    if (done.has(path) || trail.includes(path)) return
    for (const to of importsOf(path, sources.get(path) ?? '')) visit(to, [...trail, path])
    done.add(path)
  }
  for (const path of sources.keys()) visit(path, [])
  return found
}
