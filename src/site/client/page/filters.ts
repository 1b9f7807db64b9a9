/** The filters of lists, which are small enough to load together. */
export { PageFilter } from '../tree/page-filter.ts';
export { ListFilter } from './list-filter.ts';
