import type { CellProblem } from '#shared/imports/rules.ts'

/** One record of the file by the line on which it begins. `problem`: it could not even be taken apart. */
export type FileRecord = { line: number; cells: string[]; problem?: CellProblem }
