import browser from 'webextension-polyfill'

/** Calls `listener` with the name of each alarm that rings; register it at once, not later. */
export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => listener(name))
}

/** Rings every so many minutes, also when the background slept meanwhile. */
export async function ringEvery(name: string, minutes: number): Promise<void> {
  const known = await browser.alarms.get(name)
  if (known?.periodInMinutes !== minutes)
    await browser.alarms.create(name, { delayInMinutes: minutes, periodInMinutes: minutes })
}

/** Rings once; browsers wait for half a minute at the least. */
export async function ringIn(name: string, ms: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: Math.max(ms / 60_000, 0.5) })
}

export async function stopRinging(name: string): Promise<void> {
  await browser.alarms.clear(name)
}
