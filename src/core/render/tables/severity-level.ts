export { type SeverityLevel, severityLevel } from '../../text/severity-level.ts';
