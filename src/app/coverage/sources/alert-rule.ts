import type { RunbookUrl } from '../../../core/coverage/target.ts';
import type { Position } from '../../../core/model.ts';
import type { UrlPlace } from './url-place.ts';

/** An alerting rule of Prometheus. */
export interface AlertRule {
  name: string;
  /** Of the rules that it stands among; empty where the file names none. */
  group: string;
  /** Of its name. */
  position: Position;
  severity: string;
  runbookUrl: RunbookUrl | null;
  /** Null where no program should write an address. */
  urlPlace: UrlPlace | null;
  expression: string;
  /** What its annotations say of it. */
  summary: string;
}
