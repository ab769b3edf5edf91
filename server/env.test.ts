import { describe, expect, it } from 'vitest'
import { readEnv } from './env.ts'

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readEnv({})).toMatchObject({
      PORT: 4100,
      HOST: '127.0.0.1',
      DATABASE_URL: 'file:./data/console.db',
      DEMO: true,
    })
  })

  it('lists every wrong variable at once', () => {
    const wrong = () =>
      readEnv({ PORT: 'x', DATABASE_URL: 'mysql://', LOG_LEVEL: 'loud', SMTP_URL: 'http://', DEMO: 'maybe' })
    const names = [...String(catching(wrong)).matchAll(/^([A-Z_]+): expected/gm)].map((match) => match[1]).sort()
    expect(names).toEqual(['DATABASE_URL', 'DEMO', 'LOG_LEVEL', 'PORT', 'SMTP_URL'])
  })

  it('wants all of a store that speaks like S3, or nothing of it', () => {
    const whole = {
      EVIDENCE_S3_ENDPOINT: 'https://s3.ap-northeast-2.amazonaws.com',
      EVIDENCE_S3_BUCKET: 'evidence',
      EVIDENCE_S3_REGION: 'ap-northeast-2',
      EVIDENCE_S3_KEY: 'key',
      EVIDENCE_S3_SECRET: 'secret',
    }
    expect(readEnv(whole).EVIDENCE_S3_BUCKET).toBe('evidence')
    const half = String(catching(() => readEnv({ EVIDENCE_S3_BUCKET: 'evidence', EVIDENCE_S3_KEY: 'key' })))
    expect([...half.matchAll(/^([A-Z_0-9]+): expected/gm)].map((match) => match[1])).toEqual([
      'EVIDENCE_S3_ENDPOINT',
      'EVIDENCE_S3_REGION',
      'EVIDENCE_S3_SECRET',
    ])
    expect(() => readEnv({ ...whole, EVIDENCE_S3_BUCKET: '../Other' })).toThrow('EVIDENCE_S3_BUCKET')
  })

  it('refuses demo people and a short secret in production', () => {
    const secret = 's'.repeat(32)
    expect(() => readEnv({ NODE_ENV: 'production' })).toThrow('SESSION_SECRET')
    expect(() => readEnv({ NODE_ENV: 'production', SESSION_SECRET: secret, DEMO: 'true' })).toThrow('DEMO')
    expect(readEnv({ NODE_ENV: 'production', SESSION_SECRET: secret }).DEMO).toBe(false)
  })
})

function catching(work: () => unknown): string {
  try {
    work()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
