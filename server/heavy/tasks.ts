import type { Db } from '../db/database.ts'
import { type FileAsked, listFile, tableFile } from '../exports/file.ts'
import { askKpi, listFacts } from '../kpis/ask.ts'
import { readBoard } from '../kpis/board.ts'
import { exportSources } from '../lists.ts'
import { readContacts } from '../performance/contacts.ts'
import { readFigures } from '../reports/figures.ts'
import type { TaskContext, Tasks } from './task.ts'

/** Every heavy read by its name. Who adds one also gives it a shape of arguments that can be copied between threads. */
export const asks = {
  /** One figure with its course and its parts. */
  kpi: askKpi,
  /** Everything a board shows. */
  board: readBoard,
  /** A page of what a number counted. */
  facts: listFacts,
  /** Why sellers turned to us within some weeks. */
  contactReasons: readContacts,
  /** What a scheduled report says. */
  report: readFigures,
} satisfies Tasks['asks']

export const streams = {
  listFile: (db: Db, asked: FileAsked, context: TaskContext) => listFile(exportSources, db, asked, context),
  tableFile,
} satisfies Tasks['streams']
