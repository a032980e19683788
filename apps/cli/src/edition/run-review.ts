import type { EditionReview } from '@gongxu/data-access';
import { follow, type Workplace } from '../follow.js';

/** Follows a review to its end; a failed one is told as an error. */
export async function followReview(workplace: Workplace, id: string, title: string): Promise<EditionReview> {
  const review = () => workplace.database.read.editionReviews.find(id);
  await follow(workplace, id, title, async () => {
    const status = (await review())?.status;
    return status === 'running' ? undefined : status;
  });
  return (await review())!;
}
