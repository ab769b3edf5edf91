import type { BulkFile, BulkPreview } from '#shared/bulk/schema.ts'
import { bulkQueues } from '../bulk/queues.ts'
import { type RunnerOptions, runBulk } from '../bulk/runner.ts'
import { kinds } from '../kinds.ts'
import { givenCase, type givenPolicy, givenSeller } from './given.ts'
import type { Caller, TestApp } from './testApp.ts'

/** Working in bulk, as a person and the server together do it. */
export function bulkDesk(test: TestApp, policy: Awaited<ReturnType<typeof givenPolicy>>) {
  const start = async (by: Caller, body: object, resource = 'suspensions'): Promise<string> => {
    const answer = await by.post(`/api/${resource}/bulk`, body)
    if (answer.status !== 202) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body.id
  }
  const carryOut = (options?: RunnerOptions) => runBulk(test.database, bulkQueues(kinds), test.now, options)
  const read = async (by: Caller, id: string): Promise<BulkFile> => (await by.get(`/api/bulk/${id}`)).body
  return {
    start,
    carryOut,
    read,
    /** Asked and carried out. */
    run: async (by: Caller, body: object, resource?: string): Promise<string> => {
      const id = await start(by, body, resource)
      await carryOut()
      return id
    },
    /** Taken back as far as it can be. */
    undo: async (by: Caller, id: string): Promise<BulkFile> => {
      const { status, body } = await by.post(`/api/bulk/${id}/undo`)
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
      await carryOut()
      return read(by, id)
    },
    preview: async (by: Caller, body: object, resource = 'suspensions'): Promise<BulkPreview> =>
      (await by.post(`/api/${resource}/bulk/preview`, body)).body,
    caseOf: async (by: Caller, id: string) => (await by.get(`/api/cases/${id}`)).body,
    /** Fresh cases, each of a seller of its own. */
    openCases: async (number: number): Promise<string[]> => {
      const ids: string[] = []
      for (let n = 0; n < number; n++) ids.push(await givenCase(test, (await givenSeller(test)).id, policy))
      return ids
    },
  }
}
