import { counterfeitActionWords, counterfeitStateWords } from '#shared/counterfeits/workflowWords.ts'

export const counterfeitWords = { states: counterfeitStateWords, actions: counterfeitActionWords }
