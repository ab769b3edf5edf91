import { gatingWorkflow } from '#shared/gating/workflow.ts'

// Marks are set and saved in the checklist itself, under the same key.
const { answer: _, ...actions } = gatingWorkflow.actions

/** The workflow as the bar below a case offers it. */
export const barWorkflow = { ...gatingWorkflow, actions }
