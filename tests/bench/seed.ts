import type { Driver } from '../e2e/driver'
import type { SeededWords } from './words'

/**
 * Puts made talks with notes of about 1.65 KB into the extension's database, all with the same words
 * unless others are given.
 */
export async function seedNotes(
  driver: Driver,
  count: number,
  words: SeededWords[] = [],
): Promise<void> {
  const page = await driver.openExtensionPage('popup/index.html')
  await page.waitForSelector('html[data-ready="true"]')
  await page.evaluate(
    async (total, given) => {
      const open = indexedDB.open('talkmark')
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result)
        open.onerror = () => reject(open.error)
      })
      const tx = database.transaction(['talks', 'notes'], 'readwrite')
      const point = '- A key point of some forty characters here.\n'
      for (let i = 0; i < total; i++) {
        const year = 2013 + (i % 14)
        const day = 1 + ((i >> 4) % 2)
        const hour = String(9 + (i % 9)).padStart(2, '0')
        const at = `${year}-02-0${day}T${hour}:00:00+01:00`
        const id = `fosdem-${year}/made-${i}`
        const own = given[i]
        const when = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString()
        tx.objectStore('talks').put({
          id,
          conference: `fosdem-${year}`,
          conferenceTitle: `FOSDEM ${year}`,
          title: own?.title ?? `Made talk number ${i} about systems and people`,
          subtitle: own ? own.subtitle : i % 3 === 0 ? 'a subtitle' : null,
          speakers: [own?.speaker ?? `Speaker ${i % 700}`],
          track: own?.track ?? `Track ${i % 40}`,
          room: `Room ${i % 25}`,
          start: at,
          end: at.replace(':00:00', ':25:00'),
          timeZone: 'Europe/Brussels',
          status: null,
          abstract: 'Words about the talk. '.repeat(12),
          language: 'en',
          url: `https://fosdem.org/${year}/schedule/event/made-${i}/`,
          links: [
            {
              kind: 'video',
              url: `https://video.fosdem.org/${year}/room-${i % 25}/made-${i}.mp4`,
              label: 'Video',
            },
          ],
          extractor: 'fosdem',
          capturedAt: when,
        })
        tx.objectStore('notes').put({
          talkId: id,
          body: own?.body ?? point.repeat(36),
          draft: '',
          verdict: i % 5 === 0 ? 'highlight' : null,
          attended: i % 2 === 0 ? 'live' : 'recording',
          tags: own?.tags ?? [`tag-${i % 60}`],
          links: [],
          createdAt: when,
          updatedAt: when,
        })
      }
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve
        tx.onerror = () => reject(tx.error)
      })
      database.close()
    },
    count,
    words,
  )
  await page.close()
}
