declare const REPLAYBOOK_BUILD_ID: string | undefined;

/** Names the build of an installed package; null where the program runs from its sources. */
export const buildId = typeof REPLAYBOOK_BUILD_ID === 'undefined' ? null : REPLAYBOOK_BUILD_ID;
