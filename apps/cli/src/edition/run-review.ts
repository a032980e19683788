import type { Database, EditionReview } from '@gongxu/data-access';
import { follow } from '../follow.js';

/** Follows a review to its end; a failed one is told as an error. */
export async function followReview(database: Database, id: string, title: string): Promise<EditionReview> {
  const review = () => database.read.editionReviews.find(id);
  await follow(database, id, title, async () => {
    const status = (await review())?.status;
    return status === 'running' ? undefined : status;
  });
  return (await review())!;
}
