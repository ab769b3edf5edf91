import type { AppealFile } from '#shared/appeals/schema.ts'
import { useCaseFile } from '../workflow/useCaseFile.ts'

/** Both sides of an appeal, what is missing, and who may judge it. */
export const useAppealFile = (caseId: string) => useCaseFile<AppealFile>('appeals', caseId)
