// Draws src/static/icons/*.png from the two drawings beside this file.
import { readFileSync, writeFileSync } from 'node:fs'
import puppeteer from 'puppeteer-core'

const SIZES = [
  [16, 'icon-small.svg'],
  [32, 'icon.svg'],
  [48, 'icon.svg'],
  [128, 'icon.svg'],
]

const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await puppeteer.launch({ executablePath, args })
try {
  const page = await browser.newPage()
  for (const [size, drawing] of SIZES) {
    const svg = readFileSync(new URL(drawing, import.meta.url), 'utf8')
    await page.setViewport({ width: size, height: size })
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    )
    const png = await page.screenshot({ omitBackground: true })
    writeFileSync(new URL(`../../src/static/icons/${size}.png`, import.meta.url), png)
  }
} finally {
  await browser.close()
}
