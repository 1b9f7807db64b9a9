export { severityLevel } from '../../text/severity-level.ts';
