import { expect, test } from 'vitest'
import { until } from './driver'
import { handsOn } from './hands'
import { fieldOf, textOf } from './library'
import { useStage } from './stage'

const stage = useStage()

/* In the extension's own page, whose policy lets nothing make code of text. */
test('a template is copied and changed by keyboard, tried as one types, and still there later', async () => {
  const page = await stage.driver.openExtensionPage('options/index.html#/templates')
  const hands = handsOn(page)
  await until(async () => (await textOf(page, 'preview-text'))?.includes('# My notes'), 'a preview')
  await hands.tabTo('template-copy')
  await hands.press('Enter')
  await until(async () => (await hands.focus()).name === 'template-name', 'the copy to be named')
  await hands.type('Loud')
  await hands.tabTo('template-source')
  await hands.press('Control+a')
  await hands.type('{{ title | upcase }}!')
  await until(async () => (await textOf(page, 'preview-text')) === 'MY NOTES!\n', 'its preview')
  await hands.press('Control+a')
  await hands.type('{{ title | upcas }}?')
  await until(
    async () => (await textOf(page, 'template-problem'))?.includes('“upcas”'),
    'what is wrong',
  )
  await expect.poll(() => textOf(page, 'preview-text')).toBe('MY NOTES!\n')
  const address = await page.evaluate(() => location.hash)
  await page.close()
  const again = await stage.driver.openExtensionPage(`options/index.html${address}`)
  await until(
    async () => (await textOf(again, 'template-problem'))?.includes('“upcas”'),
    'the same template in another tab',
  )
  await expect.poll(() => fieldOf(again, 'template-name')).toBe('Loud')
  await again.close()
})
