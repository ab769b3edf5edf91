import { queues } from '#shared/dispatch/queues.ts'
import { type QueueWords, queueWords } from '#shared/dispatch/queueWords.ts'
import { roleWords } from '#shared/people/roleWords.ts'
import { type Permission, permissions, permissionsOf } from '#shared/permissions.ts'
import { type Role, roles } from '#shared/roles.ts'
import { type Action, destinations, neededPermissions, type Workflow } from '#shared/workflow/workflow.ts'

type Documented = QueueWords & { workflow: Workflow }

const documented: Documented[] = Object.entries(queues).flatMap(([name, workflow]) => {
  const words = queueWords[name]
  return words ? [{ workflow, ...words }] : []
})

const written = '<!-- Written by `npm run docs`. Change the declaration, not this file. -->'

/** The pages that are drawn from the code: path under docs/generated to Markdown. */
export function generatedDocs(): Record<string, string> {
  const workflows = documented.map((one) => [`${one.workflow.name}.md`, workflowPage(one)])
  return { 'roles.md': rolesPage(), ...Object.fromEntries(workflows) }
}

function rolesPage(): string {
  return page('Roles and what they may do', [
    table(
      ['Role', '역할', 'Does'],
      roles.map((role) => [`${roleWords[role].en} (\`${role}\`)`, roleWords[role].ko, roleWords[role].does.en]),
    ),
    '## Permissions',
    table(
      ['Permission', ...roles],
      permissions.map((permission) => [
        `\`${permission}\``,
        ...roles.map((role) => mark(holders([permission]).includes(role))),
      ]),
    ),
    ...documented.flatMap(({ workflow, actions }) => [
      `## Actions on ${workflow.name}`,
      'An action that asks for other eyes is refused to whoever took the named action on the same case.',
      table(
        ['Action', ...roles, 'Other eyes than'],
        Object.entries(workflow.actions).map(([name, action]) => [
          `${actions[name]?.label.en} (\`${name}\`)`,
          ...roles.map((role) => mark(takers(action).includes(role))),
          action.needs === 'system' ? 'a job takes it' : (action.fourEyes?.join(', ') ?? ''),
        ]),
      ),
    ]),
  ])
}

function workflowPage({ workflow, states, actions }: Documented): string {
  return page(`The life of a case: ${workflow.name}`, [
    `\`\`\`mermaid\n${picture(workflow)}\n\`\`\``,
    '## States',
    table(
      ['State', '상태', 'Clock', 'Leads on by'],
      Object.entries(workflow.states).map(([name, state]) => [
        `${states[name]?.en} (\`${name}\`)`,
        states[name]?.ko ?? '',
        state.final ? 'ended' : state.clock,
        Object.keys(workflow.actions)
          .filter((action) => workflow.actions[action]?.from.includes(name))
          .join(', '),
      ]),
    ),
    '## Actions',
    table(
      ['Action', '조치', 'From', 'To', 'Needs one of', 'Other eyes than', 'Takes back'],
      Object.entries(workflow.actions).map(([name, action]) => [
        `${actions[name]?.label.en} (\`${name}\`)`,
        actions[name]?.label.ko ?? '',
        action.from.join(', '),
        destinations(action).join(', '),
        neededPermissions(action).join(', ') || 'a job',
        action.fourEyes?.join(', ') ?? '',
        action.voids?.join(', ') ?? '',
      ]),
    ),
  ])
}

/** A Mermaid state diagram; words in brackets are taken by jobs. */
function picture(workflow: Workflow): string {
  const arrows = Object.entries(workflow.actions).flatMap(([name, action]) =>
    action.from.flatMap((from) =>
      destinations(action).map((to) => `  ${from} --> ${to}: ${action.needs === 'system' ? `[${name}]` : name}`),
    ),
  )
  const ends = Object.keys(workflow.states).filter((state) => workflow.states[state]?.final)
  return ['stateDiagram-v2', `  [*] --> ${workflow.start}`, ...arrows, ...ends.map((end) => `  ${end} --> [*]`)].join(
    '\n',
  )
}

const holders = (needed: readonly Permission[]): Role[] =>
  roles.filter((role) => needed.some((one) => permissionsOf[role].includes(one)))

const takers = (action: Action<string>): Role[] => holders(neededPermissions(action))

const mark = (isHeld: boolean) => (isHeld ? '●' : '')

const page = (title: string, parts: string[]) => `${[`# ${title}`, written, ...parts].join('\n\n')}\n`

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
