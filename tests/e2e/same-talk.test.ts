import { beforeAll, expect, test } from 'vitest'
import type { Browser as ExtensionApi } from 'webextension-polyfill'
import {
  RECORDED_SLUG,
  RECORDING_HOST,
  RECORDING_PATH,
  recordingPage,
} from '../demo/recording-page'
import { type Popup, until } from './driver'
import { handsOn } from './hands'
import { openLibrary, stored, storedTalk, untilSaved } from './library'
import { foreignHosts, talkUrl, useStage } from './stage'

/* A recording is saved of a talk that was saved from the schedule: two pages, one talk. */
const stage = useStage()
const RECORDING = `https://${RECORDING_HOST}${RECORDING_PATH}`

beforeAll(async () => {
  const { popup } = await stage.visit(talkUrl(RECORDED_SLUG))
  await popup.type('Heard in the room')
  await popup.press('Enter')
  await untilSaved(popup)
  await popup.close()
})

/** The popup on the recording's page, with the recording saved. */
async function recordingSaved(): Promise<Popup> {
  const { popup } = await stage.visit(RECORDING)
  await until(
    async () => (await popup.text('save-state')) ?? (await popup.text('save-page')),
    'the talk, or a way to save the page',
  )
  if ((await popup.text('save-page')) !== null) await popup.click('save-page')
  await untilSaved(popup)
  return popup
}

test('the question comes below the note, takes no focus and asks no host', async () => {
  const popup = await recordingSaved()
  await until(async () => (await popup.text('same-talk')) !== null, 'the question')
  const words = await popup.text('same-talk')
  for (const sign of ['Is this the same talk?', RECORDING_HOST, 'fosdem.org', 'Sat 4 Feb 2023'])
    expect(words).toContain(sign)
  await expect.poll(async () => (await handsOn(popup).focus()).name).toBe('jot')
  expect(foreignHosts(stage.demo)).toEqual([])
})

test('by keyboard: yes makes one note of the two, and Undo two again', async () => {
  const library = await openLibrary(stage.driver)
  const popup = await recordingSaved()
  const hands = handsOn(popup)
  await until(async () => (await popup.text('same-talk')) !== null, 'the question')
  await hands.type('Seen in the recording')
  await hands.press('Enter')
  await hands.type('half a th')
  await hands.tabTo('same-yes', 'back')
  await hands.press('Enter')
  await until(
    async () => (await popup.value('note-body')) === '- Heard in the room\n- Seen in the recording',
    'both notes in one',
  )
  await expect.poll(() => popup.value('jot')).toBe('half a th')
  await expect.poll(async () => (await hands.focus()).name).toBe('jot')
  await expect.poll(() => stored(library)).toHaveLength(1)

  await hands.tabTo('same-undo', 'back')
  await hands.press('Enter')
  await until(async () => (await stored(library)).length === 2, 'two talks')
  await until(
    async () => (await popup.value('note-body')) === '- Seen in the recording',
    'the own note of the recording',
  )
  await expect
    .poll(async () => (await storedTalk(library, RECORDED_SLUG))?.note.body)
    .toBe('- Heard in the room')
  await until(async () => (await popup.value('jot')) === 'half a th', 'what is being typed')
})

test('after that Undo nobody is asked again', async () => {
  const library = await openLibrary(stage.driver)
  const popup = await recordingSaved()
  await until(
    async () => (await popup.value('note-body')) === '- Seen in the recording',
    'the note',
  )
  // The background would have answered by the time that it has answered this.
  await library.evaluate(() =>
    (globalThis as unknown as { chrome: ExtensionApi }).chrome.runtime.sendMessage({
      call: 'alike',
      args: { talkId: 'nothing' },
    }),
  )
  expect(await popup.text('same-talk')).toBeNull()
  await popup.close()
})

test('after yes both pages lead to the one note', async () => {
  const path = '/v/fosdem-2023-another'
  stage.demo.put(path, { html: recordingPage('godebugconcurrency') })
  const talk = await stage.visit(talkUrl('godebugconcurrency'))
  await talk.popup.type('Heard')
  await talk.popup.press('Enter')
  await untilSaved(talk.popup)
  await talk.popup.close()
  const { popup } = await stage.visit(`https://${RECORDING_HOST}${path}`)
  await until(async () => (await popup.text('same-yes')) !== null, 'the question')
  await popup.click('same-yes')
  await until(async () => (await popup.text('same-undo')) !== null, 'the answer')
  await popup.close()
  for (const url of [talkUrl('godebugconcurrency'), `https://${RECORDING_HOST}${path}`]) {
    const again = await stage.visit(url)
    await until(
      async () => (await again.popup.value('note-body')) === '- Heard',
      `the one note on ${url}`,
    )
    expect(await again.popup.text('same-talk')).toBeNull()
    await again.popup.close()
  }
})
