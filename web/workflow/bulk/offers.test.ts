import { describe, expect, it } from 'vitest'
import { permissionsOf } from '#shared/permissions.ts'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import { offersFor } from './offers.ts'

const rows = [{ allowedActions: ['triage', 'investigate'] }, { allowedActions: ['investigate'] }]
const namesOf = (offers: ReturnType<typeof offersFor>) => offers.map(({ name }) => name)

describe('what is offered over a selection', () => {
  it('is what some of the rows can take, with how many, the most first', () => {
    const offers = offersFor(suspensionWorkflow, permissionsOf.agent, rows, 2)
    expect(offers.slice(0, 2)).toEqual([
      { name: 'investigate', count: 2, isHouse: false },
      { name: 'triage', count: 1, isHouse: false },
    ])
    expect(namesOf(offers)).not.toContain('propose')
  })

  it('counts nothing that it cannot see', () => {
    const offers = offersFor(suspensionWorkflow, permissionsOf.agent, rows, 40)
    expect(new Set(offers.map(({ count }) => count))).toEqual(new Set([null]))
    expect(namesOf(offers)).toContain('propose')
    expect(namesOf(offersFor(suspensionWorkflow, permissionsOf.agent, null, 40))).not.toContain('dismiss')
  })

  it('hands out work only by those who may', () => {
    expect(namesOf(offersFor(undefined, permissionsOf.agent, rows, 2))).toEqual(['follow', 'unfollow'])
    expect(namesOf(offersFor(undefined, permissionsOf.lead, rows, 2))).toContain('assign')
  })
})
