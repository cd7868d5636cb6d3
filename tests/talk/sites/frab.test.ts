import { expect, it } from 'vitest'
import { namedTalk } from '../../../src/talk/named-talk'

it.each([
  ['https://events.ccc.de/congress/2014/Fahrplan/events/6249.html', '31c3/6249'],
  ['http://events.ccc.de/congress/2008/Fahrplan/events/2904.en.html', '25c3/2904'],
  ['https://fahrplan.events.ccc.de/congress/2019/Fahrplan/events/10652.html#x', '36c3/10652'],
  ['https://fahrplan.events.ccc.de/congress/2023/fahrplan/events/12265.html', '37c3/12265'],
  ['https://fahrplan.events.ccc.de/camp/2019/Fahrplan/events/10386.html', 'camp2019/10386'],
  ['https://fahrplan.events.ccc.de/rc3/2020/Fahrplan/events/11443.html', 'rc3/11443'],
  ['https://frab.cccv.de/en/31C3/public/events/6249', '31c3/6249'],
  ['https://frab.cccv.de/en/geheim/public/events/6249', 'frab.cccv.de/geheim/6249'],
  ['https://frab.example/en/linux12/public/events/57', 'frab.example/linux12/57'],
  ['https://www.frab.example/pt-BR/linux12/public/events/57/', 'frab.example/linux12/57'],
  ['http://frab.example:3000/linux12/public/events/57', 'frab.example:3000/linux12/57'],
])('%s is the page of %s', (url, id) => {
  const conference = id.split('/').slice(0, -1).join('/')
  expect(namedTalk(url)).toMatchObject({ id, conference, what: 'page' })
})

it.each([
  ['https://fahrplan.events.ccc.de/congress/2018/Fahrplan/events/9858.ics', '35c3/9858'],
  ['https://frab.cccv.de/en/31C3/public/events/6249/feedback/new', '31c3/6249'],
  ['https://frab.example/linux12/public/events/57.ics', 'frab.example/linux12/57'],
])('%s is beside the page of %s', (url, id) => {
  expect(namedTalk(url)).toMatchObject({ id, what: 'file' })
})

it('names a talk as media.ccc.de does', () => {
  expect(namedTalk('https://events.ccc.de/congress/2016/Fahrplan/events/8414.html')?.id).toBe(
    namedTalk('https://media.ccc.de/v/33c3-8414-spiegelmining')?.id,
  )
})

it.each([
  'https://events.ccc.de/congress/2014/Fahrplan/events.html',
  'https://events.ccc.de/congress/2014/Fahrplan/speakers/1848.html',
  'https://events.ccc.de/congress/2021/Fahrplan/events/1.html',
  'https://fahrplan.events.ccc.de/congress/2024/fahrplan/events/1.html',
  'https://fahrplan.events.ccc.de/rc3/2021/Fahrplan/events/1.html',
  'https://frab.example/en/linux12/public/events',
  'https://frab.example/en/linux12/public/events/57/edit',
  'https://frab.example/a/b/c/public/events/57',
  'https://events.ccc.de.evil.example/congress/2014/Fahrplan/events/6249.html',
  'https://evilevents.ccc.de/congress/2014/Fahrplan/events/6249.html',
  'https://events.ccc.de@evil.example/congress/2014/Fahrplan/events/6249.html',
  'https://someone@frab.cccv.de/en/31C3/public/events/6249',
  'ftp://events.ccc.de/congress/2014/Fahrplan/events/6249.html',
])('%s names no talk', (url) => {
  expect(namedTalk(url)).toBeNull()
})

it('believes no other host that it is the club’s', () => {
  expect(namedTalk('https://frab.cccv.de.evil.example/en/31C3/public/events/6249')?.id).toBe(
    'frab.cccv.de.evil.example/31C3/6249',
  )
})
