import { describe, expect, it } from 'vitest'
import { suspensionWorkflow } from '#shared/suspensions/workflow.ts'
import type { Standing } from '#shared/workflow/refusal.ts'
import { whyNot } from './whyNot.ts'

const standing: Standing = { state: 'pending_approval', awaits: null, decidedBy: {}, recused: [], lease: null }

describe('the reason on a grey button', () => {
  it('names whose it is when the role does not include it', () => {
    const { short, whole } = whyNot('not-allowed', suspensionWorkflow.actions.dismiss, standing, 'en')
    expect(short).toBe('Specialist')
    expect(whole).toContain('Team lead')
  })

  it('names the rank that the case waits for', () => {
    const waiting = { ...standing, awaits: 'suspensions:approve-legal' }
    expect(whyNot('above-rank', suspensionWorkflow.actions.approve, waiting, 'ko').short).toBe('법무')
  })

  it('names who has the case and until when', () => {
    const lease = { holderId: 'x', holder: '박지민', expiresAt: '2026-11-22T05:10:00Z' }
    const { whole } = whyNot('lease-held', suspensionWorkflow.actions.approve, { ...standing, lease }, 'en')
    expect(whole).toBe('박지민 is working on this case until 14:10.')
  })
})
