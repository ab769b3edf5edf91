import { type APIRequestContext, type Browser, test as base, expect, type Page, request } from '@playwright/test'

export { expect }

export type Locale = 'en' | 'ko'
type Look = { locale?: Locale; scheme?: 'light' | 'dark'; width?: number }

/** People of the demo console, each in a browser of their own; what a test begins from is arranged by API. */
export const test = base.extend<{
  as: (who: string, look?: Look) => Promise<Page>
  api: (who: string) => Promise<Api>
}>({
  as: async ({ browser }, use) => {
    const pages: Page[] = []
    await use(async (who, look = {}) => {
      const page = await openPage(browser, look)
      pages.push(page)
      if (who !== 'nobody') await signIn(page.context().request, who)
      return page
    })
    for (const page of pages) await page.context().close()
  },
  api: async ({ baseURL }, use) => {
    const contexts: APIRequestContext[] = []
    await use(async (who) => {
      const context = await request.newContext({ baseURL })
      contexts.push(context)
      await signIn(context, who)
      return makeApi(context)
    })
    for (const context of contexts) await context.dispose()
  },
})

async function openPage(browser: Browser, { locale = 'en', scheme = 'light', width = 1440 }: Look): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: scheme,
    locale: locale === 'ko' ? 'ko-KR' : 'en-GB',
    timezoneId: 'Asia/Seoul',
    viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  await page.addInitScript(
    ([language, theme]) => {
      localStorage.setItem('RaStoremaru.locale', JSON.stringify(language))
      localStorage.setItem('RaStoremaru.theme', JSON.stringify(theme))
    },
    [locale, scheme],
  )
  return page
}

async function signIn(request: APIRequestContext, who: string): Promise<void> {
  const answer = await request.post('/api/session', { data: { email: `${who}@demo`, password: 'demo' } })
  expect(answer.status()).toBe(200)
}

export async function withApi(baseURL: string, who: string, use: (api: Api) => Promise<void>): Promise<void> {
  const context = await request.newContext({ baseURL })
  await signIn(context, who)
  await use(makeApi(context)).finally(() => context.dispose())
}

export type Api = ReturnType<typeof makeApi>

/** What tests look at in an answer; a missing field fails the expectation that reads it. */
type Answer = Row & Row[]
type Row = {
  name: string
  externalId: string
  id: string
  number: string
  version: number
  state: string
  standing: string
  openCases: number
  sellerId: string
  casesOpened: number
  refused: number
  accepted: number
  unchanged: number
}

function makeApi(context: APIRequestContext) {
  const json = async (answer: Awaited<ReturnType<APIRequestContext['get']>>): Promise<Answer> => {
    if (!answer.ok()) throw new Error(`${answer.status()} ${answer.url()} ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  const get = async (path: string) => json(await context.get(path))
  const list = (resource: string, filter: object) =>
    get(`/api/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter) })}`)
  return {
    get,
    list,
    post: async (path: string, data: object, headers: Record<string, string> = {}) =>
      json(await context.post(path, { data, headers })),
    /** Takes an action on the record as it is now. */
    act: async (resource: string, id: string, action: string, data: object = {}) => {
      const { version } = await get(`/api/${resource}/${id}`)
      return json(
        await context.post(`/api/${resource}/${id}/actions/${action}`, {
          data,
          headers: { 'if-match': `"${version}"` },
        }),
      )
    },
    /** Sends a file of figures and waits until it is read and judged. */
    load: async (csv: string) => {
      const sent = await context.post('/api/imports/seller-metrics?fileName=figures.csv', {
        data: csv,
        headers: { 'content-type': 'text/csv' },
      })
      const { id } = await json(sent)
      let record = await get(`/api/imports/${id}`)
      await expect
        .poll(async () => {
          record = await get(`/api/imports/${id}`)
          return record.state
        })
        .not.toBe('running')
      return record
    },
  }
}

let shops = 0

/** A shop no other test knows, and a file that says how it did. */
export function newShop() {
  const externalId = `E2E-${process.pid}-${Date.now()}-${++shops}`
  const name = `끝에서끝 ${externalId.slice(-6)}`
  const figures = (rate: number, asOf: string) =>
    [
      'seller_id,seller_name,email,as_of,window_days,total_orders,defect_rate',
      `${externalId},${name},${externalId.toLowerCase()}@seller.example,${asOf},30,200,${rate}`,
      '',
    ].join('\n')
  return { externalId, name, figures }
}

export const day = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)

/** A policy on order defects, which no demo seller is measured by. Published once, before the first test. */
export async function givenDefectPolicy(ops: Api): Promise<void> {
  const draft = await ops.post('/api/policies', {
    nameEn: 'Order defects',
    nameKo: '주문 결함',
    metric: 'defect_rate',
    comparison: 'gt',
    threshold: 0.01,
    minimumCount: 10,
    severity: 'critical',
    measure: 'temporary_suspension',
    groundsEn: 'Too many orders had a defect.',
    groundsKo: '주문 결함률이 기준을 초과했습니다.',
    clause: 'Seller terms 14(1)',
    source: 'House rule',
    effectiveFrom: new Date().toISOString(),
  })
  await ops.act('policies', draft.id, 'publish')
}

/** Waits until a screen has its data: nothing is loading, nothing stands in for anything. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .MuiSkeleton-root, [role=progressbar]'))
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
