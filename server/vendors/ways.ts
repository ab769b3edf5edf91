import { queues } from '#shared/dispatch/queues.ts'

/**
 * How an address is kept to the rows of a provider's person.
 * `case`: its first id is a case's, and one that is not theirs is not there. `rows`: what it answers is asked for with
 * their rows. `own`: it is about the asker alone. `common`: facts of the marketplace and the house's writings, the same
 * for everybody. `house`: not for them at all.
 */
export type Way = 'case' | 'rows' | 'own' | 'common' | 'house'

const kinds = Object.keys(queues).join('|')

/** The first that fits; an address that fits none is closed to them, and fails the test over every route. */
const ways: readonly [methods: string, address: RegExp, way: Way][] = [
  ['*', /^\/api\/cases\/:id(\/|$)/, 'case'],
  ['*', new RegExp(`^/api/(${kinds})/:id(/|$)`), 'case'],
  ['GET', /^\/api\/cases(\/counts|\/duplicates)?$/, 'rows'],
  ['GET', new RegExp(`^/api/(${kinds})$`), 'rows'],
  ['POST', new RegExp(`^/api/(${kinds})$`), 'rows'],
  ['*', new RegExp(`^/api/(cases|${kinds})/bulk(/preview)?$`), 'rows'],
  ['*', /^\/api\/bulk(\/|$)/, 'own'],
  ['*', new RegExp(`^/api/queues/(cases|${kinds}|:kind)/(next|why)$`), 'rows'],
  ['POST', /^\/api\/intake\//, 'rows'],
  ['*', /^\/api\/evidence\/:id(\/|$)/, 'rows'],
  ['GET', /^\/api\/presence$/, 'rows'],
  ['*', /^\/api\/presence(\/|$)/, 'rows'],
  ['GET', /^\/api\/quality$/, 'rows'],
  ['POST', /^\/api\/quality$/, 'house'],
  ['GET', /^\/api\/search(\/groups)?$/, 'rows'],
  ['GET', /^\/api\/events$/, 'rows'],
  ['GET', /^\/api\/dispatch\/holding$/, 'rows'],
  ['*', /^\/api\/dispatch\//, 'house'],
  ['*', /^\/api\/session(\/|$)/, 'own'],
  ['*', /^\/api\/demo-people$/, 'common'],
  ['*', /^\/api\/csat\//, 'common'],
  ['*', /^\/api\/views(\/|$)/, 'own'],
  ['*', /^\/api\/notifications(\/|$)/, 'own'],
  ['POST', /^\/api\/me\/availability$/, 'own'],
  ['GET', /^\/api\/people(\/:id(\/work)?)?$/, 'rows'],
  ['GET', /^\/api\/teams(\/:id(\/members)?)?$/, 'rows'],
  ['GET', /^\/api\/roles$/, 'common'],
  ['*', /^\/api\/(people|teams|api-keys|audit|imports|settings)(\/|$)/, 'house'],
  ['*', /^\/api\/(monitoring|watched-sellers|known-fakes|gating-sweeps)(\/|$)/, 'house'],
  [
    '*',
    /^\/api\/(performance|projection-trials|measure-echoes|targets|alerts|alert-rules|reports|report-letters)(\/|$)/,
    'house',
  ],
  ['*', /^\/api\/exports(\/|$)/, 'own'],
  ['GET', /^\/api\/(kpis\/:metric|facts|dashboards\/:name)$/, 'rows'],
  ['GET', /^\/api\/vendors(\/|$)/, 'rows'],
  ['*', /^\/api\/vendors(\/|$)/, 'house'],
  ['GET', /^\/api\/(sellers|brands|policies)(\/:id)?$/, 'rows'],
  ['*', /^\/api\/(sellers|listings|brands|policies|templates|snippets|ip-rights|reporters)(\/|$)/, 'common'],
  ['GET', /^\/api\/sales-permissions(\/:id)?$/, 'common'],
]

export function wayOf(method: string, address: string): Way | null {
  const found = ways.find(([methods, pattern]) => (methods === '*' || methods === method) && pattern.test(address))
  return found?.[2] ?? null
}
