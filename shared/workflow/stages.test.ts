import { describe, expect, it } from 'vitest'
import { suspensionWorkflow } from '../suspensions/workflow.ts'
import { statesByStage, statesOfStages } from './stages.ts'
import { stateNames } from './workflow.ts'

const stage = statesByStage(suspensionWorkflow)

describe('the stages of a kind of case', () => {
  it('split every state into open and closed', () => {
    expect([...stage.open, ...stage.closed].sort()).toEqual([...stateNames(suspensionWorkflow)].sort())
  })

  it('count as ours what runs against our promise', () => {
    expect(stage.working).toContain('detected')
    expect(stage.working).not.toContain('awaiting_seller')
    expect(stage.waiting).toEqual(['awaiting_seller'])
  })

  it('know what waits for another pair of eyes', () => {
    expect(stage.approvals.toSorted()).toEqual(['escalated', 'lifting', 'pending_approval'])
  })

  it('name a state once, however many kinds have it', () => {
    expect(statesOfStages([suspensionWorkflow, suspensionWorkflow])).toEqual(stage)
  })
})
