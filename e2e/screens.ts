import type { Api } from './fixtures.ts'

/** Every screen of the console, by name and path; records are taken from the demo. */
export async function everyScreen(ops: Api): Promise<Record<string, string>> {
  const first = async (resource: string, filter: object = {}) => (await ops.list(resource, filter))[0]?.id
  const approval = await first('suspensions', { state: 'pending_approval' })
  const active = await first('suspensions', { state: 'active' })
  const seller = await first('sellers', { standing: 'suspended' })
  const review = await first('verifications', { state: 'manual_review' })
  const policy = await first('policies', { state: 'published' })
  const draft = await first('policies', { state: 'draft' })
  const template = await first('templates')
  const ticket = await first('settlements', { state: 'pending_approval' })
  const sla = await first('settings', { name: 'sla' })
  const routing = await first('settings', { name: 'routing' })
  const team = await first('teams')
  const brand = await first('brands', { risk: 'high' })
  const reviewed = await first('appeals', { state: 'under_review' })
  const stranded = await first('appeals', { state: 'escalated' })
  const gate = await first('gating', { state: 'in_review' })
  const second = await first('gating', { state: 'second_review' })
  return {
    'the queue': '/suspensions',
    'a case that awaits approval': `/suspensions/${approval}/show`,
    'a case in force': `/suspensions/${active}/show`,
    'opening a case': '/suspensions/create',
    'reports of rights': '/counterfeits',
    'recording a report': '/counterfeits/create',
    'the queue of verifications': '/verifications',
    'a verification in review': `/verifications/${review}/show`,
    'handing in for a seller': '/verifications/create',
    'the queue of gating reviews': '/gating',
    'a gating review': `/gating/${gate}/show`,
    'a gating review that awaits a second person': `/gating/${second}/show`,
    'opening a gating review': '/gating/create',
    'settlement tickets': '/settlements',
    'a settlement ticket': `/settlements/${ticket}/show`,
    'opening a settlement ticket': '/settlements/create',
    appeals: '/appeals',
    'an appeal under review': `/appeals/${reviewed}/show`,
    'an appeal that nobody may judge': `/appeals/${stranded}/show`,
    'lodging an appeal': '/appeals/create',
    'all cases': '/cases',
    sellers: '/sellers',
    'a seller': `/sellers/${seller}/show`,
    listings: '/listings',
    brands: '/brands',
    'a brand': `/brands/${brand}/show`,
    'sales permissions': '/sales-permissions',
    monitoring: '/monitoring',
    'rules of monitoring': '/monitoring/rules',
    'the watch list': '/monitoring/watch',
    'known fakes': '/monitoring/fakes',
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
