import { describe, expect, it } from 'vitest'
import { queues } from '../dispatch/queues.ts'
import { queueWords } from '../dispatch/queueWords.ts'
import { permissions, permissionsOf } from '../permissions.ts'
import { destinations, neededPermissions } from './workflow.ts'

/** Every sentence below is true of every kind of case. */
const declared = Object.entries(queues).map(([name, workflow]) => ({
  workflow,
  ...(queueWords[name] ?? { states: {}, actions: {} }),
}))

describe.each(declared)('the workflow of $workflow.name', ({ workflow, states, actions }) => {
  const stateNames = Object.keys(workflow.states)
  const declaredActions = Object.entries(workflow.actions)
  const leaving = (state: string) => declaredActions.filter(([, action]) => action.from.includes(state))

  it('starts in a state of its own', () => {
    expect(stateNames).toContain(workflow.start)
  })

  it('reaches every state from its start', () => {
    const reached = new Set([workflow.start])
    // A set that grows while it is walked is walked to its end.
    for (const state of reached) {
      for (const [, action] of leaving(state)) for (const to of destinations(action)) reached.add(to)
    }
    expect([...reached].sort()).toEqual([...stateNames].sort())
  })

  it('has no dead end but its final states, and no person leaves those: only another case can reopen one', () => {
    const leftBy = (state: string) =>
      leaving(state).filter(([, { needs }]) => !workflow.states[state]?.final || needs !== 'system')
    const deadEnds = stateNames.filter((state) => leftBy(state).length === 0)
    expect(deadEnds.sort()).toEqual(stateNames.filter((state) => workflow.states[state]?.final).sort())
  })

  it('can be finished from every state', () => {
    const ends = (state: string, seen: Set<string>): boolean => {
      if (workflow.states[state]?.final) return true
      if (seen.has(state)) return false
      seen.add(state)
      return leaving(state).some(([, action]) => destinations(action).some((to) => ends(to, seen)))
    }
    expect(stateNames.filter((state) => !ends(state, new Set()))).toEqual([])
  })

  it('lets the clock run only while somebody of ours can act', () => {
    const running = stateNames.filter((state) => workflow.states[state]?.clock === 'run')
    expect(running.filter((state) => leaving(state).every(([, action]) => action.needs === 'system'))).toEqual([])
  })

  it('stops the clock in final states', () => {
    const finals = Object.values(workflow.states).filter((state) => state.final)
    expect(finals.filter((state) => state.clock !== 'stop')).toEqual([])
  })

  it.each(declaredActions)('%s moves between states that exist', (_name, action) => {
    expect([...action.from, ...destinations(action)].filter((state) => !stateNames.includes(state))).toEqual([])
    expect(new Set(action.from).size).toBe(action.from.length)
  })

  it.each(declaredActions)('%s needs permissions that exist and that some role holds', (_name, action) => {
    for (const needed of neededPermissions(action)) {
      expect(permissions).toContain(needed)
      expect(Object.values(permissionsOf).some((held) => held.includes(needed))).toBe(true)
    }
  })

  it.each(declaredActions)('%s says what it asks, unless a job takes it', (_name, action) => {
    expect(action.asks === undefined).toBe(action.needs === 'system')
    expect(action.key === undefined).toBe(action.needs === 'system')
  })

  it.each(declaredActions)('%s wants other eyes than those of actions that exist', (_name, action) => {
    const named = [...(action.fourEyes ?? []), ...(action.voids ?? [])]
    expect(named.filter((name) => !(name in workflow.actions))).toEqual([])
  })

  it.each(stateNames)('in %s every letter takes one action, and at most one button is the loud one', (state) => {
    const keys = leaving(state).flatMap(([, action]) => action.key ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    expect(leaving(state).filter(([, action]) => action.tone === 'primary').length).toBeLessThanOrEqual(1)
  })

  it('is said in English and in Korean, word for word', () => {
    expect(Object.keys(states).sort()).toEqual([...stateNames].sort())
    expect(Object.keys(actions).sort()).toEqual(Object.keys(workflow.actions).sort())
    const said = [...Object.values(states), ...Object.values(actions).flatMap((words) => Object.values(words))]
    for (const { en, ko } of said) {
      expect(en).toMatch(/[A-Za-z]/)
      expect(ko).toMatch(/[가-힣]/)
    }
  })

  it('calls no two states and no two actions alike', () => {
    for (const locale of ['en', 'ko'] as const) {
      const labels = Object.values(states).map((words) => words[locale])
      expect(new Set(labels).size).toBe(labels.length)
      const buttons = Object.values(actions).map((words) => words.label[locale])
      expect(new Set(buttons).size).toBe(buttons.length)
    }
  })
})

describe('the roles', () => {
  it('leave no permission that nobody holds', () => {
    const held = new Set(Object.values(permissionsOf).flat())
    expect(permissions.filter((permission) => !held.has(permission))).toEqual([])
  })

  it('give outsourced agents nothing that approves, lifts or publishes', () => {
    expect(permissionsOf.osp.filter((held) => /approve|lift|publish|admin|release/.test(held))).toEqual([])
  })

  it('let the auditor read, people by name and in files too, and nothing else', () => {
    const reading = /:read$|^kpis:people$|^exports:run$/
    expect(permissionsOf.auditor.filter((held) => !reading.test(held))).toEqual([])
  })
})
