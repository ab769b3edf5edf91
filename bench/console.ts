/** Maru as somebody signed in reaches it. */
export type Person = ReturnType<typeof signedIn>

export async function signIn(url: string, email: string): Promise<Person> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'demo' }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!response.ok || !cookie) throw new Error(`${email} was not let in: ${response.status}`)
  return signedIn(url, cookie)
}

function signedIn(url: string, cookie: string) {
  const call = (method: string, path: string, body?: object, version?: number) =>
    fetch(url + path, {
      method,
      headers: {
        cookie,
        ...(body && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      body: body && JSON.stringify(body),
    })
  return {
    cookie,
    url,
    call,
    get: async <T>(path: string): Promise<T> => (await call('GET', path)).json() as Promise<T>,
  }
}

/** A page of a list, as the console asks for it. */
export function listPath(resource: string, filter: object, sort: [string, string], first: number, count = 25): string {
  const query = { filter, sort, range: [first, first + count - 1] }
  const params = Object.entries(query).map(([key, value]): [string, string] => [key, JSON.stringify(value)])
  return `/api/${resource}?${new URLSearchParams(params)}`
}
