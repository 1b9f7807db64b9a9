import { stripControlSequences } from '../text/log-line.ts';

/** A command that a CI service ran, as its log tells. */
export interface RanCommand {
  service: 'github' | 'gitlab';
  /** As the log has it, with values in place of expressions; null where it has the first line alone. */
  script: string | null;
  firstLine: string;
  /** How GitHub started it, such as `/usr/bin/bash -e {0}`; empty elsewhere. */
  shell: string;
  /** Names of the job and its step; null where the log has none. */
  job: string | null;
  step: string | null;
  /** Folders that GitLab's earlier commands changed to, in order. */
  folders: readonly string[];
}

/** `gh run view --log` writes job and step in front of the time. */
const COLUMNS = /^([^\t]{1,200})\t([^\t]{1,200})\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/;
const TIME = /^\uFEFF?\d{4}-\d\d-\d\dT[\d:.]+Z ?/;
/** GitLab, after its time: number of the stream, which one, continuation. */
const STREAM = /^\d\d[OE][ +]/;
const SECTION = /section_start:\d+:([\w.-]+)/g;
/** Sections in which GitLab runs none of the job's commands. */
const OWN_SECTION =
  /^(?:prepare_\w+|get_sources|restore_cache|download_artifacts|archive_cache\w*|upload_artifacts\w*|cleanup_\w+)$/;
const GITLAB = /^(?:Running with gitlab-runner |section_(?:start|end):\d)/;
/** `$ make`, in green where the log keeps its colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it looks for
const GREEN = /\x1b\[32;1m\$ /;
const COLLAPSED = / # collapsed multi-line command$/;
const ACTION = /^(?:\.{0,2}\/\S+|docker:\/\/\S+|[\w.-]+\/[\w./-]+@\S+)$/;

/** What every line has that tells something; most lines of a log have none of it. */
const HINT = /##\[|\$ |Complete job|Post job|section_|gitlab-runner/;
/** A longer line is data. */
const MAX_LENGTH = 10_000;
/** A script longer than this is no command to replay. */
const MOST_LINES = 60;

interface OpenGroup {
  title: string;
  body: string[];
  shell: string | null;
}

/** Follows a log from its first line, and knows which command was running at any line. */
export class LogSteps {
  #service: RanCommand['service'] | null = null;
  #isColoured = false;
  #job: string | null = null;
  #step: string | null = null;
  #ran: RanCommand | null = null;
  /** A group of GitHub whose lines may be a script. */
  #open: OpenGroup | null = null;
  #folders: string[] = [];

  /** The command that ran when the last line was written; null where the log does not tell. */
  get running(): RanCommand | null {
    return this.#ran;
  }

  take(line: string): void {
    if (line.length > MAX_LENGTH) return;
    const [columns = '', job = '', step = ''] = line.includes('\t')
      ? (COLUMNS.exec(line) ?? [])
      : [];
    if (columns !== '') this.#enter(job, step);
    if (this.#open === null && !HINT.test(line)) return;
    const raw = line.slice(columns.length);
    const timed = raw.replace(TIME, '');
    const text = timed.length < raw.length ? timed.replace(STREAM, '') : timed;
    const shown = stripControlSequences(text).replace(/\r+$/, '');
    if (
      this.#service === null &&
      (text.length < timed.length || GITLAB.test(shown) || GREEN.test(text))
    ) {
      this.#service = 'gitlab';
    }
    if (this.#service === 'gitlab') this.#takeGitlab(shown, GREEN.test(text));
    else this.#takeGithub(shown);
  }

  #enter(job: string, step: string): void {
    if (job === this.#job && step === this.#step) return;
    this.#job = job;
    // What `gh` writes for a step that it cannot tell.
    this.#step = step === 'UNKNOWN STEP' ? null : step;
    this.#ran = null;
    this.#open = null;
  }

  #takeGithub(text: string): void {
    if (this.#open !== null) {
      this.#takeGroupLine(text, this.#open);
      return;
    }
    const [, title] = /^##\[group\]Run (.+)$/.exec(text) ?? [];
    if (title !== undefined) {
      this.#service = 'github';
      this.#open = { title, body: [], shell: null };
      return;
    }
    const [, job] = /^Complete job name: (.+)$/.exec(text) ?? [];
    if (job !== undefined) this.#job = job;
    // Another job of joined logs, or what follows the steps.
    if (job !== undefined || text === 'Post job cleanup.') this.#ran = null;
  }

  /** A step with a script ends with its shell; a group of a program has no such line. */
  #takeGroupLine(text: string, open: OpenGroup): void {
    const [, shell] = /^shell: (.+)$/.exec(text) ?? [];
    if (text === '##[endgroup]') {
      this.#open = null;
      if (open.shell === null && !ACTION.test(open.title)) return;
      this.#ran = open.shell === null ? null : this.#ranOnGithub(open, open.shell);
    } else if (shell !== undefined && open.shell === null) open.shell = shell;
    else if (open.shell === null && open.body.length <= MOST_LINES) open.body.push(text);
  }

  #ranOnGithub({ title, body }: { title: string; body: string[] }, shell: string): RanCommand {
    const script = (body.length === 0 ? title : body.join('\n')).trimEnd();
    return {
      service: 'github',
      script: body.length > MOST_LINES ? null : script,
      firstLine: title.trim(),
      shell,
      job: this.#job,
      step: this.#step,
      folders: [],
    };
  }

  #takeGitlab(shown: string, isGreen: boolean): void {
    for (const [, section = ''] of shown.matchAll(SECTION)) {
      if (OWN_SECTION.test(section)) this.#ran = null;
      // It runs in a shell of its own.
      if (section === 'after_script') this.#folders = [];
    }
    this.#isColoured ||= isGreen;
    // What a program of the job prints is not green.
    if (this.#isColoured && !isGreen) return;
    const [, command] = /^\$ (\S.*)$/.exec(shown.split('\r').at(-1) ?? '') ?? [];
    if (command === undefined) return;
    const firstLine = command.replace(COLLAPSED, '');
    this.#ran = {
      service: 'gitlab',
      script: COLLAPSED.test(command) ? null : firstLine,
      firstLine,
      shell: '',
      job: null,
      step: null,
      folders: [...this.#folders],
    };
    const [, folder] = /^cd ([\w./@+-]+)$/.exec(firstLine) ?? [];
    if (folder !== undefined) this.#folders.push(folder);
  }
}
