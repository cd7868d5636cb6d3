import { existsSync } from 'node:fs'
import { canInstall, install, isDebian } from './apt.mjs'
import { vitest } from './vitest.mjs'

/** Debian packages, and the file of each that the tests start or load. */
const PACKAGES = {
  age: '/usr/bin/age',
  'apache2-bin': '/usr/sbin/apache2',
  nginx: '/usr/sbin/nginx',
  'libnginx-mod-http-dav-ext': '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so',
  rclone: '/usr/bin/rclone',
  'php-sabre-dav': '/usr/share/php/Sabre/autoload.php',
  lighttpd: '/usr/sbin/lighttpd',
  'lighttpd-mod-webdav': '/usr/lib/lighttpd/mod_webdav.so',
}

/** Tests against real servers and the real `age`; on Debian as root, those that lack are installed. */
export async function servers() {
  if (!isDebian()) return { passed: 0, failed: 0, skipped: ['the servers are packages of Debian'] }
  if (missing().length > 0 && canInstall()) await install(['--no-install-recommends', ...missing()])
  if (missing().length > 0) {
    console.error(howToInstall(missing()))
    return { passed: 0, failed: 1 }
  }
  return vitest('servers')
}

function missing() {
  return Object.keys(PACKAGES).filter((name) => !existsSync(PACKAGES[name]))
}

function howToInstall(names) {
  return [
    'Servers that the tests start are not there. Install them:',
    `  sudo apt install --no-install-recommends ${names.join(' ')}`,
    'The tests need no service of them; to have none running:',
    '  sudo systemctl disable --now nginx lighttpd',
  ].join('\n')
}
