import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const PERMISSIONS = ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage']

describe.each(['chrome', 'firefox'])('the manifest for %s', (target) => {
  const folder = `dist/${target}`
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

  test('asks for exactly the permissions that are in use', () => {
    expect([...manifest.permissions].sort()).toEqual(PERMISSIONS)
  })

  test.each([
    'host_permissions',
    'optional_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
    'content_security_policy',
    'key',
    'update_url',
  ])('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key)
  })

  test('may be allowed to go to a site, and asks for none beforehand', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*'])
  })

  test('names only files that are there', () => {
    const icons = [...Object.values(manifest.icons), ...Object.values(manifest.action.default_icon)]
    const background = manifest.background.service_worker ?? manifest.background.scripts[0]
    const named = [...icons, background, manifest.action.default_popup, manifest.options_ui.page]
    expect(named.filter((file) => !existsSync(join(folder, String(file))))).toEqual([])
  })

  test('has the version of package.json', () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
  })

  test('no page has a script or style in its text, nor one from elsewhere', () => {
    for (const page of ['popup/index.html', 'options/index.html']) {
      const html = readFileSync(join(folder, page), 'utf8')
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/i)
      expect(html).not.toMatch(/(src|href)="(https?:)?\/\//)
    }
  })

  test('no script names a file of the source, as builds for development do', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const file of scripts.filter((name) => name.endsWith('.js'))) {
      const code = readFileSync(join(folder, file), 'utf8')
      expect(code.match(/src\/[\w/]+\.tsx/)?.[0], file).toBeUndefined()
    }
  })

  test('no script evaluates text as code, so the default policy suffices', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const file of scripts.filter((name) => name.endsWith('.js'))) {
      const code = readFileSync(join(folder, file), 'utf8')
      expect(code, file).not.toMatch(/\beval\(|new Function\(/)
    }
  })
})
