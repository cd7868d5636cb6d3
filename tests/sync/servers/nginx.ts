import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveToWorker, isRoot, WORKER } from './owner'
import { passwordFile } from './password-file'
import { FOLDERS, type ServerKind, type Site } from './server'

/** nginx with its module dav-ext; folders are made by PUT, as its manual's example does. */
export const nginx = nginxWith('nginx', 'create_full_put_path on;')

/** The same as it is without that setting. */
export const strictNginx = nginxWith('nginx-strict', '')

function nginxWith(name: string, setting: string): ServerKind {
  return {
    name,
    prepare(site) {
      const config = join(site.folder, 'nginx.conf')
      const run = join(site.folder, 'run')
      mkdirSync(run)
      writeFileSync(config, configuration(site, run, passwordFile(site), setting))
      giveToWorker(site.data, run)
      return { program: 'nginx', args: ['-c', config, '-e', join(run, 'error.log')] }
    },
  }
}

const configuration = (
  { data, port }: Site,
  run: string,
  passwords: string,
  setting: string,
) => `daemon off;
${isRoot() ? `user ${WORKER};` : ''}
load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
pid ${run}/nginx.pid;
worker_processes 1;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path ${run}/body;
  proxy_temp_path ${run}/proxy;
  fastcgi_temp_path ${run}/fastcgi;
  uwsgi_temp_path ${run}/uwsgi;
  scgi_temp_path ${run}/scgi;
  auth_basic talks;
  auth_basic_user_file ${passwords};
  server {
    listen 127.0.0.1:${port};
    root ${data};
    location / {
      dav_methods PUT DELETE MKCOL COPY MOVE;
      dav_ext_methods PROPFIND OPTIONS;
      dav_access user:rw;
      ${setting}
    }
    location /${FOLDERS.readOnly}/ {
      dav_ext_methods PROPFIND OPTIONS;
    }
  }
}
`
