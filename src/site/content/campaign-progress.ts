import type { Campaign } from '../../core/model.ts';
import { isFinished } from '../../core/parse/campaign.ts';
import type { Page } from './page.ts';

export interface Progress {
  done: number;
  all: number;
}

export interface CampaignProgress extends Progress {
  /** Classes with more than none, in the order of the page; empty if there is only one. */
  groups: readonly (Progress & { name: string })[];
  /** ISO day on which it began; null where the page does not say. */
  started: string | null;
  /** Whether its status says so. */
  isFinished: boolean;
}

/** How far a campaign is; null for a page of another kind. */
export function campaignProgress({ runbook: { campaign, meta } }: Page): CampaignProgress | null {
  if (campaign === undefined) return null;
  const groups = [...Map.groupBy(campaign.items, ({ group }) => group)].map(([name, items]) => ({
    name,
    ...count(items),
  }));
  return {
    ...count(campaign.items),
    groups: groups.length > 1 ? groups : [],
    started: meta.started ?? null,
    isFinished: isFinished(meta.status),
  };
}

function count(items: Campaign['items']): Progress {
  return { done: items.filter(({ done }) => done).length, all: items.length };
}

/** Campaigns that are not finished, in the order of the pages. */
export function runningCampaigns(
  pages: readonly Page[],
): { page: Page; progress: CampaignProgress }[] {
  return pages.flatMap((page) => {
    const progress = campaignProgress(page);
    return progress === null || progress.isFinished ? [] : [{ page, progress }];
  });
}
