import { UserError } from '../user-error.ts';

/** The folder of the runbooks does not exist, or has no page. */
export class NoRunbooks extends UserError {}
