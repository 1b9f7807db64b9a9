/** One sound and one broken diagram of every kind that runbooks use, most with a trap in them. */
export interface Sample {
  valid: string;
  broken: string;
  /** 1-based, inside `broken`. */
  line: number;
  message: string;
}

export const SAMPLES: Record<string, Sample> = {
  flowchart: {
    valid: `flowchart TD
  accTitle: Triage of a red check
  accDescr: Name the workflow and job, reproduce, fix, then update the runbook.
  A["A check is red"] --> B["Identify workflow and job"]
  B --> C{"Default PR gate?"}
  C -- yes --> D["Reproduce with the local command"]
  C -- no --> E{"Docs, release, security or manual gate?"}
  E -- docs --> F["Run mkdocs build --strict"]
  E -- release --> G["Run uv build and twine check"]
  E -- security --> H["Inspect the finding; rotate secrets if needed"]
  E -- manual --> I["Re-run the focused marker or case with artifacts"]
  D --> J["Fix code, test or docs"]
  F --> J
  G --> J
  H --> J
  I --> J
  J --> K["Update the runbook if the failure pattern is new"]
  click D href "#ci-quality-failures" "CI quality failures"
  click F href "../docs.md#pages"`,
    broken: `---
title: Triage
---
%% a comment
flowchart TD

  %% another comment
  A --> B
  B -->|yes C
  C --> D`,
    line: 9,
    message: 'A bracket that opens here is never closed.',
  },
  sequence: {
    valid: `sequenceDiagram
  accTitle: Login
  autonumber
  actor U as User
  participant A as API
  U->>+A: POST /login
  Note right of A: Check the token<br/>twice
  alt ok
    A-->>U: 200
  else bad
    A--xU: 401
  end
  rect rgb(200, 220, 255)
    A->>-U: bye
  end
  link A: Dashboard @ https://grafana.example/d/1`,
    broken: `sequenceDiagram
  loop every minute
  A->>B: ping`,
    line: 3,
    message: 'The diagram ends, but `end` is missing.',
  },
  state: {
    valid: `stateDiagram-v2
  [*] --> Idle
  Idle --> Running : start
  state Running {
    [*] --> Warm
  }
  Running --> [*]
  note right of Idle : look at the log
  click Idle "#idle" "What it means"`,
    broken: `stateDiagram-v2
  [*] --> A
  A -->`,
    line: 3,
    message: 'The line ends too early.',
  },
  class: {
    valid: `classDiagram
  class Animal {
    <<interface>>
    +String name
    +eat(food) bool
  }
  Animal <|-- Dog
  Dog "1" *-- "many" Leg : has`,
    broken: `classDiagram
  class A {
    +x
  A <|-- B`,
    line: 4,
    message: 'The diagram ends, but `}` is missing.',
  },
  er: {
    valid: `erDiagram
  CUSTOMER ||--o{ ORDER : places
  CUSTOMER {
    string name PK "the name"
  }`,
    broken: `erDiagram
  A ||--o{ B`,
    line: 2,
    message: 'The line ends too early; `:` is missing.',
  },
  gantt: {
    valid: `gantt
  title Campaign
  dateFormat YYYY-MM-DD
  excludes weekends
  section Prep
  Inventory :done, a1, 2026-01-01, 10d
  Plan :active, a2, after a1, 5d
  section Work
  Fix :crit, b1, after a2, 12d
  Release :milestone, m1, after b1, 0d
  click a1 href "#inventory"`,
    broken: `gantt
  dateFormat YYYY-MM-DD
  section A
  Task : a1, notadate, 3d`,
    line: 4,
    message: 'Invalid date:notadate.',
  },
  pie: {
    valid: `pie showData title Causes
  "Flaky" : 42
  "Infra" : 30`,
    broken: `pie title Causes
  "Flaky" 42`,
    line: 2,
    message: '`42` is not expected here; `:` is missing.',
  },
  mindmap: {
    valid: `mindmap
  root((Red check))
    CI
      Lint
    Docs
      )Cloud(`,
    broken: `mindmap
  root
 other`,
    line: 3,
    message: 'There can be only one root. No parent could be found for ("other").',
  },
  gitGraph: {
    valid: `gitGraph
  commit
  branch develop
  commit type: HIGHLIGHT
  checkout main
  merge develop tag: "v1.0"`,
    broken: `gitGraph
  commit
  checkout nope`,
    line: 3,
    message: 'Trying to checkout branch which is not yet created.',
  },
  timeline: {
    valid: `timeline
  title Incident
  section Morning
    9am : Alert : Page
    10am : Ack`,
    broken: `timeline
  title Incident
  09:00 : Alert`,
    line: 3,
    message: '`:` is not expected here.',
  },
  journey: {
    valid: `journey
  title On-call day
  section Alert
    Get paged: 1: Me
    Open runbook: 4: Me, Bot`,
    broken: `journey
  section Alert
    Get paged 1 Me`,
    line: 3,
    message: 'The line ends too early; `:` with the data of the task is missing.',
  },
};

export const KINDS = Object.keys(SAMPLES);

export const FLOWCHART = SAMPLES.flowchart?.valid ?? '';
