import type { Runbook } from '../../core/model.ts';
import { signatureFacts } from '../../lint/signatures/signature-facts.ts';
import { digest } from '../../node/digest.ts';
import type { FileFindings } from './file-check.ts';
import { packRunbook, unpackRunbook } from './packed-runbook.ts';

/** The facts about a file; `known` is an earlier record of it, if there is one. */
interface KnownFile {
  runbook: Runbook;
  known: FileRecord | null;
  secrets: FileFindings['secrets'] | null;
  findings: FileFindings['findings'] | null;
}

/** The columns of the runbook stand behind the other parts. */
const [SIGNATURES, ADDRESSES, SECRETS, FINDINGS, COLUMNS] = [0, 1, 2, 3, 4];
/** Digits of each place in the head of a line, to this base. */
const [PLACE_DIGITS, PLACE_BASE] = [6, 36];

/**
 * What is kept of a file, as one line of ASCII: the place of each part, then the parts one after the
 * other, which are JSON. It reads a part on first use, since most runs need few of them.
 */
export class FileRecord {
  #line: Buffer | string;
  #isOfTheseRules: boolean;

  /** A record of other settings of the rules has no findings. */
  constructor(line: Buffer | string, isOfTheseRules = true) {
    this.#line = line;
    this.#isOfTheseRules = isOfTheseRules;
  }

  /** Takes the runbook from the record that is known of it. */
  static of({ runbook, known, secrets, findings }: KnownFile): FileRecord {
    const parts = [
      known?.signatures ?? digestOfSignatures(runbook),
      known?.addresses ?? digestOfAddresses(runbook),
      secrets === null ? '' : ascii(JSON.stringify(secrets)),
      findings === null ? '' : ascii(JSON.stringify(findings)),
      ...(known?.columns() ?? packRunbook(runbook).map(ascii)),
    ];
    const head: string[] = [];
    let place = (parts.length + 1) * PLACE_DIGITS;
    for (const { length } of ['', ...parts]) {
      place += length;
      head.push(place.toString(PLACE_BASE).padStart(PLACE_DIGITS, '0'));
    }
    return new FileRecord([...head, ...parts].join(''));
  }

  /** Reads from a newer line of the same runbook from now on, so that only one is in memory. */
  moveTo(line: Buffer): void {
    this.#line = line;
    this.#isOfTheseRules = true;
  }

  /** As text, which threads can hand over. */
  get line(): string {
    return typeof this.#line === 'string' ? this.#line : this.#line.toString('latin1');
  }

  get signatures(): string {
    return this.#part(SIGNATURES);
  }

  get addresses(): string {
    return this.#part(ADDRESSES);
  }

  /** Null if nothing has searched the file. */
  get secrets(): FileFindings['secrets'] | null {
    const secrets = this.#part(SECRETS);
    return secrets === '' ? null : JSON.parse(secrets);
  }

  /** Null if its rules have not run. */
  get findings(): FileFindings['findings'] | null {
    const findings = this.#isOfTheseRules ? this.#part(FINDINGS) : '';
    return findings === '' ? null : JSON.parse(findings);
  }

  get hasFindings(): boolean {
    return this.#isOfTheseRules && this.#part(FINDINGS) !== '';
  }

  runbook(): Runbook {
    return unpackRunbook((index) => this.#part(COLUMNS + index));
  }

  columns(): string[] {
    const count = this.#placeOf(0) / PLACE_DIGITS - 1;
    return Array.from({ length: count - COLUMNS }, (_, index) => this.#part(COLUMNS + index));
  }

  #part(index: number): string {
    return this.#slice(this.#placeOf(index), this.#placeOf(index + 1));
  }

  #placeOf(index: number): number {
    const digits = this.#slice(index * PLACE_DIGITS, (index + 1) * PLACE_DIGITS);
    return Number.parseInt(digits, PLACE_BASE);
  }

  #slice(start: number, end: number): string {
    const line = this.#line;
    return typeof line === 'string' ? line.slice(start, end) : line.toString('latin1', start, end);
  }
}

/** So that a place in the text is one in its bytes. */
function ascii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Stands for the places to which links lead, and for their names. */
export function digestOfAddresses({ id, path, anchors, entries, meta }: Runbook): string {
  const slugs = anchors.map(({ slug }) => slug);
  const ids = entries.map((entry) => entry.id);
  return digest(JSON.stringify([id, path, slugs, ids, meta.aliases ?? []]));
}

/** Stands for all that the comparison of signatures looks at. */
export function digestOfSignatures(runbook: Runbook): string {
  const facts = signatureFacts(runbook);
  return facts === null ? '' : digest(JSON.stringify(facts));
}
