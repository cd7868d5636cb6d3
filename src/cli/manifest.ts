import base from '../../manifest.json' with { type: 'json' }

/** The browsers that a build is made for. */
export type Target = 'chrome' | 'firefox'

/** Id of the Firefox add-on; a change would be another add-on to Firefox. */
export const GECKO_ID = 'talkmark@talkmark.example'

/**
 * The one `manifest.json`, with what each browser wants of its own. `EXT_VERSION` replaces the
 * version, so that a test can update the extension in place.
 */
export function manifestFor(target: Target): object {
  const manifest = { ...base, version: process.env.EXT_VERSION ?? base.version }
  if (target === 'chrome') return { ...manifest, minimum_chrome_version: '120' }
  return {
    ...manifest,
    background: { scripts: [base.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  }
}
