import type { MoreFacts } from '../extractor'
import { isoTime } from '../iso-time'
import { later } from '../later'

/**
 * What the conference's schedule says of the talk at an address. Found by the address, since the
 * number in the schedule is another one than the talk's. In the first years it has times without a
 * date; those are left out.
 * Template: wafer/schedule/templates/wafer.schedule/penta_schedule.xml
 */
export function inSchedule(schedule: string | null, url: URL): MoreFacts | null {
  const address = new RegExp(`<(conf_)?url>[^<]*${/\/talks\/\d+/.exec(url.pathname)}[-/]`)
  const event = schedule?.split('<event ').find((one) => address.test(one))
  if (!event) return null
  const said = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(event)?.[1]
  const start = isoTime(said('date'))
  const [hours, minutes] = (said('duration') ?? '').split(':').map(Number)
  const guid = /^[^>]*\bguid="([\w-]{36})"/.exec(event)?.[1]
  return {
    start,
    end: start && later(start, (hours ?? 0) * 60 + (minutes ?? 0)),
    timeZone: /<time_zone_name>([\w/+-]+)</.exec(schedule ?? '')?.[1] ?? null,
    ...(guid && { guid }),
  }
}
