import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { type Popup, parseKey } from './driver'

/** A person at the keyboard, without a mouse, on one surface. */
export interface Hands {
  type(text: string): Promise<void>
  press(...keys: string[]): Promise<void>
  /**
   * Presses Tab, then Shift+Tab (`back`: the other way round), until the element of that name has the
   * focus, and sees it there. After the last stop Firefox goes on with its own buttons, out of reach.
   */
  tabTo(name: string, way?: 'on' | 'back'): Promise<void>
  /**
   * Names of all stops, there and back: until the first comes again, or the focus leaves for the
   * browser's own buttons. `home` is the key that leads back to the start. Each must be visible.
   */
  stops(home: string): Promise<string[]>
  focus(): Promise<Focus>
}

/** Where the focus is: test id, or label, or text; and whether a person can see that it is there. */
interface Focus {
  name: string
  seen: boolean
}

const MOST_STOPS = 60

export function handsOn(surface: Popup | Page): Hands {
  const focus = (): Promise<Focus> => (surface as Popup).evaluate(focusNow)
  const press = async (...keys: string[]) => {
    for (const key of keys) await pressOn(surface, key)
  }
  const walk = async (key: 'Tab' | 'Shift+Tab') => {
    const met: Focus[] = []
    while (met.length < MOST_STOPS) {
      const now = await focus()
      const isBack = met.some(({ name }) => name !== met[0]?.name) && now.name === met[0]?.name
      if (now.name === '' || isBack) return met
      met.push(now)
      await press(key)
    }
    throw new Error(`${key} never comes to an end: ${met.map(({ name }) => name).join(', ')}.`)
  }
  return {
    type: (text) => ('keyboard' in surface ? surface.keyboard.type(text) : surface.type(text)),
    press,
    focus,
    async tabTo(name, way = 'on') {
      const met: string[] = []
      for (const key of way === 'on' ? ['Tab', 'Shift+Tab'] : ['Shift+Tab', 'Tab']) {
        for (let i = 0; i < MOST_STOPS; i++) {
          const now = await focus()
          if (now.name === name) return expect(now).toEqual({ name, seen: true })
          const left = now.name === '' && met.some((other) => other !== '')
          met.push(now.name)
          if (left) break
          await press(key)
        }
      }
      throw new Error(`Tab does not lead to ${name}, but to ${met.join(', ')}.`)
    },
    async stops(home) {
      const met = await walk('Tab')
      await press(home)
      met.push(...(await walk('Shift+Tab')))
      expect(met.filter(({ seen }) => !seen)).toEqual([])
      return [...new Set(met.map(({ name }) => name))]
    },
  }
}

async function pressOn(surface: Popup | Page, combination: string): Promise<void> {
  if (!('keyboard' in surface)) return surface.press(combination)
  const { modifiers, key } = parseKey(combination)
  for (const modifier of modifiers) await surface.keyboard.down(modifier as 'Shift')
  await surface.keyboard.press(key as 'Enter')
  for (const modifier of modifiers.reverse()) await surface.keyboard.up(modifier as 'Shift')
}

/** Runs in the page. A frame around the field that has the focus is as good as one around itself. */
function focusNow(): Focus {
  const active = document.activeElement
  if (!(active instanceof HTMLElement) || active === document.body || !document.hasFocus())
    return { name: '', seen: false }
  const words = active.getAttribute('aria-label') ?? active.textContent ?? ''
  const value = active instanceof HTMLInputElement && active.type === 'radio' ? active.value : ''
  const name = active.dataset.testid || value || words.trim()
  const outlined = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  }
  // A list shows its focus on the row that is active.
  const row = document.getElementById(active.getAttribute('aria-activedescendant') ?? '')
  let seen = row !== null && outlined(row)
  seen ||= active.matches(':focus-visible') && outlined(active)
  for (let frame = active.parentElement; frame && !seen; frame = frame.parentElement)
    seen = frame !== document.body && frame !== document.documentElement && outlined(frame)
  return { name, seen }
}
