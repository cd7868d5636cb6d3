import { makeBackup, NO_REST } from '../../src/backup/backup'
import { emptyNote } from '../../src/note/note'
import type { SavedTalk } from '../../src/note/saved'
import { articleOf } from '../../src/recap/article'
import { newRecap, type Recap } from '../../src/recap/recap'
import type { Talk } from '../../src/talk/talk'
import { BUILT_IN } from '../../src/template/builtin'
import { renderArticle } from '../../src/template/render'
import facts from './facts/trip.json'
import { NOTES } from './trip-notes'

/** When the article is made: the Friday after. */
export const NOW = '2023-02-10T20:00:00.000Z'

/** 25 talks of two conferences in one long weekend, with notes on all of them. */
export const TRIP: readonly SavedTalk[] = facts.map((talk) => ({
  talk: { ...(talk as Omit<Talk, 'capturedAt'>), capturedAt: NOW },
  note: { ...emptyNote(talk.id, NOW), ...NOTES[talk.id] },
}))

/** What `articleOf` takes. */
export function byId(saved: readonly SavedTalk[]): Map<string, SavedTalk> {
  return new Map(saved.map((each) => [each.talk.id, each]))
}

const HAND = Object.keys(NOTES)

/** The recap of the trip, as its author has arranged it. */
export const TRIP_RECAP: Recap = {
  ...newRecap(
    '3f6c1a52-2b0e-4c4e-9a57-0a6f4a4c9d10',
    { kind: 'conferences', conferences: ['fosdem-2023', 'cfgmgmtcamp-2023'] },
    'Five days in Belgium',
    NOW,
  ),
  opening: `Two conferences in a row, and both with people in the room again: [FOSDEM](https://fosdem.org/2023/) in Brussels and Config Management Camp in Ghent.

These are notes on what I have *seen*, not on all there was, and in the order in which I would tell them.`,
  closing: `The last day went by with workshops, and then there was a train to catch.

If you were there too and took other things home, tell me.`,
  order: 'hand',
  hand: HAND,
  wholeConferences: ['cfgmgmtcamp-2023'],
  linkList: 'end',
  sections: {
    'fosdem-2023@2023-02-04': { heading: 'Fosdem 2023 [Saturday 4th of Feb]' },
    'fosdem-2023@2023-02-05': { heading: 'Fosdem 2023 [Sunday 5th of Feb]' },
    'cfgmgmtcamp-2023': {
      heading: 'Configuration Management Camp 2023 [Mon-Wed 6-8 Feb]',
      words: `Not all of it is online yet, so this part is shorter.

It also means that some of it is from memory alone.`,
    },
  },
  talks: {
    'fosdem-2023/goreducecognitive': {
      heading: 'Recipes for reducing cognitive load. yet another idiomatic Go talk [Go devroom]',
    },
    'fosdem-2023/container_syscall_interception': {
      heading: 'Safer containers through system call interception',
    },
    'fosdem-2023/container_kubernetes_secret_rotation': {
      heading: 'Automating secret rotation in Kubernetes',
    },
    'fosdem-2023/container_kubernetes_database_dbaas': {
      heading: 'From a database in a container to DBaaS on Kubernetes',
    },
    'fosdem-2023/sovcloud_effective_management_of_kubernetes_resources_for_cluster_admins': {
      heading: 'Effective management of Kubernetes resources for cluster admins',
    },
    'fosdem-2023/tracing': { heading: 'Practical introduction to OpenTelemetry tracing' },
    'fosdem-2023/profiling': {
      heading: 'Adopting continuous profiling: Understand how your code utilizes CPU/memory',
    },
    'fosdem-2023/ebpf': {
      heading: 'Inspektor Gadget: An eBPF-Based Tool to Observe Containers',
    },
    'fosdem-2023/nasa': { heading: 'Open Source Software at NASA' },
    'cfgmgmtcamp-2023/efficient-kubernetes-scaling-using-karpenter': { recording: 'none' },
    'cfgmgmtcamp-2023/from-monitoring-to-observability-ebpf-chaos': { recording: 'none' },
  },
}

/** A backup with the trip's talks and its recap, the same bytes each time. */
export function tripBackup(recaps: readonly Recap[] = [TRIP_RECAP]): Promise<string> {
  return makeBackup(TRIP, { exportFormat: 'markdown' }, { ...NO_REST, recaps })
}

/** The trip's article as the built-in template makes it. */
export async function article(recap: Recap = TRIP_RECAP): Promise<string> {
  const [template] = BUILT_IN
  if (!template) throw new Error('There is a built-in template.')
  return renderArticle(template, await articleOf(recap, byId(TRIP), NOW))
}
