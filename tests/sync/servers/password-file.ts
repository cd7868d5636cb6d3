import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PASSWORD, type Site, USER } from './server'

/**
 * The login as a file that Apache, nginx and lighttpd read alike:
 * https://httpd.apache.org/docs/2.4/misc/password_encryptions.html
 */
export function passwordFile({ folder }: Site): string {
  const file = join(folder, 'passwords')
  const hash = createHash('sha1').update(PASSWORD).digest('base64')
  writeFileSync(file, `${USER}:{SHA}${hash}\n`)
  return file
}
