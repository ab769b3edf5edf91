import type { Api } from './fixtures.ts'

/** Every screen of the console, by name and path; records are taken from the demo. */
export async function everyScreen(ops: Api): Promise<Record<string, string>> {
  const first = async (resource: string, filter: object = {}) => (await ops.list(resource, filter))[0]?.id
  const approval = await first('suspensions', { state: 'pending_approval' })
  const active = await first('suspensions', { state: 'active' })
  const seller = await first('sellers', { standing: 'suspended' })
  const policy = await first('policies', { state: 'published' })
  const draft = await first('policies', { state: 'draft' })
  const template = await first('templates')
  const sla = await first('settings', { name: 'sla' })
  const routing = await first('settings', { name: 'routing' })
  const team = await first('teams')
  return {
    'the queue': '/suspensions',
    'a case that awaits approval': `/suspensions/${approval}/show`,
    'a case in force': `/suspensions/${active}/show`,
    'opening a case': '/suspensions/create',
    'all cases': '/cases',
    sellers: '/sellers',
    'a seller': `/sellers/${seller}/show`,
    listings: '/listings',
    policies: '/policies',
    'a policy': `/policies/${policy}/show`,
    'a draft policy': `/policies/${draft}/show`,
    'a new policy': '/policies/create',
    templates: '/templates',
    'a template': `/templates/${template}/show`,
    snippets: '/snippets',
    'the settings': '/settings',
    'targets of promises': `/settings/${sla}/show`,
    'routing rules': `/settings/${routing}/show`,
    teams: '/teams',
    'a team': `/teams/${team}/show`,
    'bulk runs': '/bulk',
    notifications: '/notifications',
    imports: '/imports',
    'a new import': '/imports/create',
    people: '/people',
    'the audit log': '/audit',
  }
}
