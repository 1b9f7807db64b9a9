import type { Severity } from '../../core/diagnostic.ts';
import type { Position } from '../../core/model.ts';

/** What `--fix` would do about a finding; a fix is applied whole or not at all. */
export interface ReportedFix {
  /** What it does, as a short sentence. */
  title: string;
  /** In the order of the file, none touching another. */
  edits: readonly { position: Position; text: string }[];
}

/** A diagnostic with its wording, ready to be shown. */
export interface ReportedDiagnostic {
  ruleId: string;
  severity: Severity;
  messageId: string;
  data: Record<string, string>;
  /** As the person names the file from where he stands. */
  path: string;
  position: Position;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  help: string;
  /** Whether `--fix` fixes some findings of the rule. */
  fixable: boolean;
  /** How it would fix this one. */
  fix: ReportedFix | null;
  /** Stays the same when the finding moves to another line, and differs for equal ones of a file. */
  fingerprint: string;
}

export interface Report {
  diagnostics: readonly ReportedDiagnostic[];
  summary: { files: number; entries: number; errors: number; warnings: number };
}

/** What a baseline file did to a result. */
export type BaselineUse =
  | { written: true }
  | {
      written: false;
      /** How many findings the file hides. */
      hidden: number;
      /** How many of the findings it knows are found no more. */
      gone: number;
    };
