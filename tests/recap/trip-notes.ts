import type { Note } from '../../src/note/note'

/** What a traveller wrote about the talks of `trip.ts`, by their ids; the order is that of the article. */
export const NOTES: Readonly<Record<string, Partial<Note> & { body: string }>> = {
  'fosdem-2023/container_kubernetes_cluster_right_way': {
    verdict: 'good',
    attended: 'live',
    tags: ['diagrams', 'kubernetes'],
    body: `Why most pictures of clusters explain nothing, and how to draw one that does.

- One question per picture: three small ones beat a poster.
- [4:10] Pick colours that are far apart, and give each a meaning.
- Logos only where everybody knows them.
- An arrow needs a reason; most boxes can do without.`,
  },
  'fosdem-2023/goreducecognitive': {
    verdict: 'highlight',
    attended: 'live',
    tags: ['go', 'style'],
    body: `My favourite of the day, and the slides alone are worth an evening. Little of it is new, all of it is easily forgotten when a deadline is near.

What I will look for in the next review:

- The happy path stays at the left margin; whatever fails returns early.
- A package called \`util\` is a drawer for lost things. Name it for what it gives.
- Errors are values with a type: compare them with \`errors.Is\`, not by their words.
- Logic that touches neither disk nor network can be tested in a line.
- Environment variables are read in \`main\`, once, and handed down.
- \`Start(true)\` says nothing. A constant with a name does.
- Options as functions replace five constructors.
- A plain function first; a method where there is state to guard.
- Small structs travel by value, so nobody changes them behind your back.
- Let the caller decide about goroutines: the function itself just works and returns.
- [21:40] A name is a promise: \`Validate\` must not save anything.
- The file reads like a front page, what matters most on top.`,
  },
  'fosdem-2023/godebugconcurrency': {
    verdict: 'good',
    attended: 'live',
    tags: ['go', 'debugging'],
    body: `Too fast for me in places, so this is for a second look with the recording at half speed.

- Whatever order the goroutines came in today, tomorrow it is another.
- Keep the concurrent part in one layer, at the top.
- Label goroutines in the log: a colour for each is enough.
- Breakpoints do work within goroutines, and can be bound to one of them.
- [14:05] \`go test -race\` belongs into the pipeline, although it sees only what runs.
- When nothing else helps, look at the system calls.`,
    draft: 'A debugger beats print statements',
  },
  'fosdem-2023/gofivestepsefficient': {
    verdict: 'highlight',
    attended: 'live',
    tags: ['go', 'performance'],
    body: `A recipe that fits other languages as well.

- The loop: a failing test, a fix, a benchmark, and only then the optimisation.
- One run of a benchmark is noise. \`go test -bench . -count 6\` tells more.
- Write down how fast is fast enough, else it never ends.
- Profile before you guess: \`pprof\` is in the toolchain.
- A general function of the standard library may do more than you need.`,
  },
  'fosdem-2023/container_kubernetes_criu': {
    verdict: 'good',
    attended: 'live',
    tags: ['kubernetes'],
    body: `Containers that are frozen on one node and thawed on another, with all they had in memory.

For batch work that takes a day this would be a gift: a node can be drained without starting over. The demo is in the recording.`,
  },
  'fosdem-2023/container_syscall_interception': {
    attended: 'live',
    tags: ['security'],
    body: `How a container manager can answer system calls in place of the kernel, so that a container thinks it may do what it may not. Clever, but I run nothing that would need it.`,
  },
  'fosdem-2023/container_kubernetes_secret_rotation': {
    verdict: 'good',
    attended: 'live',
    tags: ['kubernetes', 'security'],
    body: `An operator fetches secrets from a vault, another restarts whatever uses them, and nobody has to remember a date.

We have something like it already. What I take home is the smaller number of parts.`,
  },
  'fosdem-2023/container_kubernetes_database_dbaas': {
    verdict: 'good',
    attended: 'live',
    tags: ['databases', 'kubernetes'],
    body: `For everyone who was told that databases do not belong into a cluster.

- They do by now, and many run them there.
- A good operator knows what a database administrator knows, and is awake at night.
- Being bound to one cloud is the price of the managed ones.`,
  },
  'fosdem-2023/sovcloud_effective_management_of_kubernetes_resources_for_cluster_admins': {
    attended: 'live',
    tags: ['kubernetes'],
    body: `Layers upon layers of patches for the manifests of many clusters.

I still prefer to see the whole file in one place. Whoever thinks in overlays finds a worked example here, from a team that lives with it.`,
  },
  'fosdem-2023/tracing': {
    verdict: 'good',
    attended: 'live',
    tags: ['observability'],
    body: `Three services in three languages, and after half an hour one trace through all of them.

If requests of yours cross more than two services, start tonight: see the [documentation](https://opentelemetry.io/docs/).`,
  },
  'fosdem-2023/profiling': {
    verdict: 'good',
    attended: 'live',
    tags: ['observability', 'performance'],
    body: `A profile all the time, in production, at a cost that nobody notices: samples instead of a full record.

The second half was about a database for such profiles.`,
  },
  'fosdem-2023/ebpf': {
    attended: 'live',
    tags: ['ebpf', 'observability'],
    body: `Small tools that look into a container from the kernel's side: which files it opens, which capabilities it lacks.

I hope that I never need it, and am glad to know that it is there.`,
  },
  'fosdem-2023/operator': {
    attended: 'live',
    tags: ['kubernetes', 'observability'],
    body: `Which metrics an operator should have, what to call them, and which alerts are worth a pager.

Whoever has built one knows most of it. Before the first one it is a good list to start from.`,
  },
  'fosdem-2023/nasa': {
    verdict: 'highlight',
    attended: 'live',
    tags: ['keynote'],
    body: `Open source on another planet, and a policy that opens the research behind it: [the overview](https://science.nasa.gov/open-science-overview).

The pictures alone filled the big hall.`,
  },
  'cfgmgmtcamp-2023/RMBG9D': {
    verdict: 'good',
    attended: 'live',
    tags: ['keynote'],
    body: `What if the infrastructure was a model that one changes, and code only one way to see it? A keynote that was fun to listen to. I want to see it run before I believe it.`,
  },
  'cfgmgmtcamp-2023/choosing-an-infrastructure-as-code-solution': {
    attended: 'live',
    tags: ['infrastructure'],
    body: `The families of tools side by side, by people who make one of them. Fair enough nevertheless.`,
  },
  'cfgmgmtcamp-2023/J3TD3S': {
    attended: 'live',
    tags: ['kubernetes'],
    body: `A cluster with everything in it, by somebody else's taste. The map of components is worth keeping.`,
  },
  'cfgmgmtcamp-2023/unknown-unknowns-and-how-to-know-them': {
    verdict: 'good',
    attended: 'live',
    tags: ['incidents'],
    body: `A tool that draws the map of a system while you look for what broke it. Three thoughts to keep:

- Several small things have to meet; no single one is the cause.
- Tests and alerts cover what somebody thought of. Outages come from the rest.
- Ask the system what a change will touch *before* it is made.`,
  },
  'cfgmgmtcamp-2023/open-policy-agent-security-for-cloud-natives-and-everyone-else': {
    attended: 'live',
    tags: ['security'],
    body: `From zero to a first policy. New to me was a scanner that measures clusters against the usual benchmarks with such policies.`,
  },
  'cfgmgmtcamp-2023/efficient-kubernetes-scaling-using-karpenter': {
    verdict: 'good',
    attended: 'live',
    tags: ['kubernetes'],
    body: `Nodes that fit the pods which wait, instead of groups that were planned a year ago. For one cloud only so far.`,
  },
  'cfgmgmtcamp-2023/GLZLDP': {
    verdict: 'good',
    attended: 'live',
    tags: ['kubernetes', 'security'],
    body: `Last of a long day and still clear: a dozen settings that make life harder for whoever got in.`,
  },
  'cfgmgmtcamp-2023/TUEMHQ': {
    verdict: 'good',
    attended: 'live',
    tags: ['configuration'],
    body: `Types, constraints and values in one language, with JSON as a part of it. Convincing on stage; whether it lasts will depend on who pays for it.`,
  },
  'cfgmgmtcamp-2023/10-years-experience-with-idps-internal-developer-platform-to-enable-fast-growing-companies':
    {
      verdict: 'highlight',
      attended: 'live',
      tags: ['platforms'],
      body: `Dry, honest and the best of the week. In short:

- A platform of your own pays, once there are enough teams.
- It is not done by installing a portal.
- Agree on interfaces first; the tools that you have may do.`,
    },
  'cfgmgmtcamp-2023/kubernetes-the-myth-of-cloud-portability': {
    attended: 'live',
    tags: ['kubernetes'],
    body: `A move from one cloud to another, told as a story. What stays:

- There is always a second way.
- Whoever wants to be able to move pays for it every day.
- [Dapr](https://dapr.io/) puts queues and stores of all clouds behind one interface.`,
  },
  'cfgmgmtcamp-2023/from-monitoring-to-observability-ebpf-chaos': {
    verdict: 'good',
    attended: 'live',
    tags: ['ebpf', 'observability'],
    body: `Programs in the kernel, for better and for worse. Tools that came up:

- [Inspektor Gadget](https://fosdem.org/2023/schedule/event/ebpf/).
- [Caretta](https://github.com/groundcover-com/caretta) draws which service talks to which.
- [Coroot](https://github.com/coroot/coroot) makes dashboards of it.
- [Chaos Mesh](https://chaos-mesh.org/) breaks pods on purpose.
- [Chaos Toolkit](https://chaostoolkit.org/) describes such experiments.
- [Pixie](https://px.dev/) looks into requests without any change to the code.
- Xpress DNS answers names within the kernel; an experiment.`,
  },
}
