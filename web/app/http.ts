import { fetchUtils, HttpError } from 'react-admin'
import { i18nProvider } from './i18nProvider.ts'
import { sayFieldProblem } from './messages/fieldProblems.ts'

export type Answer = { status: number; headers: Headers; body: string; json: unknown }

export const apiUrl = '/api'

/**
 * fetchJson, with refusals as HttpError whose message is a key of our messages and whose body is the problem;
 * no answer at all is status 0. Aborted requests reject as they are.
 */
export async function request(url: string, options: fetchUtils.Options = {}): Promise<Answer> {
  try {
    return await fetchUtils.fetchJson(url, options)
  } catch (error) {
    // A gateway that finds nobody behind it says the same as no answer.
    if (error instanceof HttpError && (error.status === 502 || error.status === 504)) throw unreachable()
    if (error instanceof HttpError) throw new HttpError(messageKey(error.body), error.status, said(error.body))
    if (error instanceof TypeError) throw unreachable()
    throw error
  }
}

const unreachable = () => new HttpError('problem.unreachable', 0)

function messageKey(body: unknown): string {
  const hasCode = typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
  return `problem.${hasCode ? body.code : 'failed'}`
}

/** Sentences about fields reach the form in the person's language. */
function said(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('errors' in body)) return body
  const locale = i18nProvider.getLocale() === 'ko' ? 'ko' : 'en'
  const errors = Object.entries(body.errors ?? {}).map(([field, text]) => [
    field,
    sayFieldProblem(String(text), locale),
  ])
  return { ...body, errors: Object.fromEntries(errors) }
}
