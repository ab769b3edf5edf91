import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'

const Shape = Type.Object({
  PORT: Type.Integer({ minimum: 0, maximum: 65535 }),
  HOST: Type.String({ minLength: 1 }),
  DATABASE_URL: Type.String({ pattern: '^(file:.+|postgres(ql)?://.+)$' }),
  DATA_DIR: Type.String({ minLength: 1 }),
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  DEMO: Type.Boolean(),
  SESSION_SECRET: Type.String(),
  PUBLIC_URL: Type.String({ pattern: '^(https?://.+)?$' }),
  ADMIN_EMAIL: Type.String({ pattern: '^(.+@.+)?$' }),
  SMTP_URL: Type.String({ pattern: '^(smtps?://.+)?$' }),
  MAIL_FROM: Type.String({ pattern: '^([^\\s@<>,;]+@[^\\s@<>,;]+)?$' }),
  NODE_ENV: Type.String(),
  EVIDENCE_S3_ENDPOINT: Type.String({ pattern: '^(https?://.+)?$' }),
  EVIDENCE_S3_BUCKET: Type.String({ pattern: '^([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])?$' }),
  EVIDENCE_S3_REGION: Type.String({ pattern: '^([a-z0-9-]+)?$' }),
  EVIDENCE_S3_KEY: Type.String(),
  EVIDENCE_S3_SECRET: Type.String(),
  EVIDENCE_SCAN_COMMAND: Type.String(),
  NTS_SERVICE_KEY: Type.String(),
})

export type Env = Static<typeof Shape>

const says: Record<string, string> = {
  PORT: 'a port number, 0 to 65535',
  DATABASE_URL: 'file:./path.db or postgres://…',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
  DEMO: 'true or false; production refuses true',
  SESSION_SECRET: 'at least 32 characters in production',
  PUBLIC_URL: 'http://… or https://…',
  ADMIN_EMAIL: 'an e-mail address',
  SMTP_URL: 'smtp://… or smtps://…',
  MAIL_FROM: 'the e-mail address that notices come from',
  EVIDENCE_S3_ENDPOINT: 'http://… or https://…, together with the other four of EVIDENCE_S3_*',
  EVIDENCE_S3_BUCKET: 'the name of a bucket, together with the other four of EVIDENCE_S3_*',
  EVIDENCE_S3_REGION: 'the word of a region such as ap-northeast-2, together with the other four of EVIDENCE_S3_*',
  EVIDENCE_S3_KEY: 'an access key, together with the other four of EVIDENCE_S3_*',
  EVIDENCE_S3_SECRET: 'the secret of the access key, together with the other four of EVIDENCE_S3_*',
}

/** All of them or none: half a store would be found out at the first upload. */
const s3Names = [
  'EVIDENCE_S3_ENDPOINT',
  'EVIDENCE_S3_BUCKET',
  'EVIDENCE_S3_REGION',
  'EVIDENCE_S3_KEY',
  'EVIDENCE_S3_SECRET',
] as const

/**
 * The environment, parsed once.
 * @throws Error whose message lists every wrong variable, one a line.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const isProduction = source.NODE_ENV === 'production'
  const demo = (source.DEMO ?? (isProduction ? 'false' : 'true')).toLowerCase()
  const env = {
    PORT: source.PORT === undefined ? 4100 : Number(source.PORT),
    HOST: source.HOST ?? '127.0.0.1',
    DATABASE_URL: source.DATABASE_URL ?? 'file:./data/console.db',
    DATA_DIR: source.DATA_DIR ?? './data',
    LOG_LEVEL: source.LOG_LEVEL ?? 'info',
    DEMO: ['true', '1', 'on'].includes(demo) ? true : ['false', '0', 'off'].includes(demo) ? false : demo,
    SESSION_SECRET: source.SESSION_SECRET ?? '',
    PUBLIC_URL: source.PUBLIC_URL ?? '',
    ADMIN_EMAIL: source.ADMIN_EMAIL ?? '',
    SMTP_URL: source.SMTP_URL ?? '',
    MAIL_FROM: source.MAIL_FROM ?? '',
    NODE_ENV: source.NODE_ENV ?? 'development',
    EVIDENCE_S3_ENDPOINT: source.EVIDENCE_S3_ENDPOINT ?? '',
    EVIDENCE_S3_BUCKET: source.EVIDENCE_S3_BUCKET ?? '',
    EVIDENCE_S3_REGION: source.EVIDENCE_S3_REGION ?? '',
    EVIDENCE_S3_KEY: source.EVIDENCE_S3_KEY ?? '',
    EVIDENCE_S3_SECRET: source.EVIDENCE_S3_SECRET ?? '',
    EVIDENCE_SCAN_COMMAND: source.EVIDENCE_SCAN_COMMAND ?? '',
    NTS_SERVICE_KEY: source.NTS_SERVICE_KEY ?? '',
  }
  const wrong = new Set([...Value.Errors(Shape, env)].map((error) => error.instancePath.slice(1).split('/')[0] ?? ''))
  if (isProduction && env.SESSION_SECRET.length < 32) wrong.add('SESSION_SECRET')
  if (isProduction && env.DEMO === true) wrong.add('DEMO')
  if (s3Names.some((name) => env[name])) for (const name of s3Names) if (!env[name]) wrong.add(name)
  if (wrong.size > 0)
    throw new Error([...wrong].map((name) => `${name}: expected ${says[name] ?? 'another value'}`).join('\n'))
  return env as Env
}
