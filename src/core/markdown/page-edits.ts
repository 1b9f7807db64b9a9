import { EditMap } from 'micromark-util-edit-map';

const consumeAll = EditMap.prototype.consume;

/**
 * micromark 4.0.3 copies all events of a page for each container and each setext heading that ends
 * in it, so that its time grows with the square of the page. Only what stands behind the first edit
 * needs to move.
 */
EditMap.prototype.consume = function consume(events) {
  let first = events.length;
  for (const [at] of this.map) first = Math.min(first, at);
  for (const edit of this.map) edit[0] -= first;
  const tail = events.splice(first);
  consumeAll.call(this, tail);
  for (const event of tail) events.push(event);
};
