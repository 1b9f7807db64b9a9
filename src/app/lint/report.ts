import type { Severity } from '../../core/diagnostic.ts';
import type { Position } from '../../core/model.ts';

/** The fix of a finding; it is applied completely or not at all. */
export interface ReportedFix {
  /** Describes the fix in a short sentence. */
  title: string;
  /** In the order of the file, without overlaps. */
  edits: readonly { position: Position; text: string }[];
}

/** A diagnostic with its wording. */
export interface ReportedDiagnostic {
  ruleId: string;
  severity: Severity;
  messageId: string;
  data: Record<string, string>;
  /** Relative to the working folder. */
  path: string;
  position: Position;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  help: string;
  /** Whether `--fix` fixes some findings of the rule. */
  fixable: boolean;
  /** The fix of this finding. */
  fix: ReportedFix | null;
  /**
   * Stays the same when the finding moves to another line, and differs between equal findings in a
   * file.
   */
  fingerprint: string;
}

export interface Report {
  diagnostics: readonly ReportedDiagnostic[];
  summary: { files: number; entries: number; errors: number; warnings: number };
}

/** The effect of a baseline file on a result. */
export type BaselineUse =
  | { written: true }
  | {
      written: false;
      /** Number of findings that the file hides. */
      hidden: number;
      /** Number of findings in the file that no longer occur. */
      gone: number;
    };
