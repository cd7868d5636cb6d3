import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { passwordFile } from './password-file'
import { FOLDERS, type ServerKind, type Site } from './server'

/** lighttpd's mod_webdav. */
export const lighttpd: ServerKind = {
  name: 'lighttpd',
  prepare(site) {
    const config = join(site.folder, 'lighttpd.conf')
    writeFileSync(config, configuration(site, passwordFile(site)))
    return { program: 'lighttpd', args: ['-D', '-f', config] }
  },
}

const configuration = ({ folder, data, port }: Site, passwords: string) => `
server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
server.document-root = "${data}"
server.bind = "127.0.0.1"
server.port = ${port}
server.errorlog = "${folder}/error.log"
server.upload-dirs = ("${folder}")
webdav.activate = "enable"
webdav.sqlite-db-name = "${folder}/locks.db"
auth.backend = "htpasswd"
auth.backend.htpasswd.userfile = "${passwords}"
auth.require = ("" => ("method" => "basic", "realm" => "talks", "require" => "valid-user"))
$HTTP["url"] =~ "^/${FOLDERS.readOnly}(/|$)" { webdav.is-readonly = "enable" }
`
