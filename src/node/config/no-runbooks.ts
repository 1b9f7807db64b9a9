import { UserError } from '../user-error.ts';

/** The folder of the runbooks does not exist. */
export class NoRunbooks extends UserError {}
