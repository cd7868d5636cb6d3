import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveToWorker, isRoot, WORKER } from './owner'
import { passwordFile } from './password-file'
import { FOLDERS, type ServerKind, type Site } from './server'

/** Apache's mod_dav. */
export const apache: ServerKind = {
  name: 'apache',
  prepare(site) {
    const config = join(site.folder, 'httpd.conf')
    mkdirSync(join(site.folder, 'run'))
    writeFileSync(config, configuration(site, passwordFile(site)))
    giveToWorker(site.data, join(site.folder, 'run'))
    return { program: 'apache2', args: ['-f', config, '-DFOREGROUND'] }
  },
}

const MODULES = [
  'mpm_event',
  'authz_core',
  'authz_user',
  'authn_core',
  'authn_file',
  'auth_basic',
  'dav',
  'dav_fs',
  'dir',
]

const configuration = ({ folder, data, port }: Site, passwords: string) => `
ServerRoot "${folder}"
Listen 127.0.0.1:${port}
ServerName localhost
PidFile "${folder}/run/httpd.pid"
Mutex "file:${folder}/run" default
ErrorLog "${folder}/run/error.log"
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${isRoot() ? `User ${WORKER}\nGroup ${WORKER}` : ''}
DavLockDB "${folder}/run/locks"
DocumentRoot "${data}"
<Directory "${data}">
  Dav On
  AuthType Basic
  AuthName talks
  AuthUserFile "${passwords}"
  Require valid-user
</Directory>
<Location /${FOLDERS.readOnly}>
  <LimitExcept GET PROPFIND OPTIONS>
    Require all denied
  </LimitExcept>
</Location>
`
