// Who waits for the page's one Python: each gets a turn, one after the other.

/** A turn that will not come: it was called off, or its owner wants something else now. */
export class CalledOff extends Error {
  name = "CalledOff";
}

/**
 * @template Owner
 * @typedef {{owner: Owner, work: () => Promise<any>, resolve: (answer: any) => void,
 *   reject: (error: Error) => void}} Turn
 */

/** @template Owner */
export class Queue {
  constructor() {
    /** Whose turn it is. @type {Owner | null} */
    this.running = null;
    /** @type {Turn<Owner>[]} */
    this.waiting = [];
  }

  /**
   * Do this when its turn comes. An owner waits for one thing, the latest, in the place that he has.
   * @template Answer
   * @param {Owner} owner
   * @param {() => Promise<Answer>} work
   * @returns {Promise<Answer>} fails as the work does, or with CalledOff
   */
  add(owner, work) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const turn = { owner, work, resolve, reject };
    const place = this.place(owner);
    if (place < 0) this.waiting.push(turn);
    else this.waiting.splice(place, 1, turn)[0].reject(new CalledOff());
    this.next();
    return promise;
  }

  /** @param {Owner} owner */
  has(owner) {
    return this.running === owner || this.place(owner) >= 0;
  }

  /** Whether the owner has waited, and now does not. @param {Owner} owner */
  callOff(owner) {
    const place = this.place(owner);
    if (place < 0) return false;
    this.waiting.splice(place, 1)[0].reject(new CalledOff());
    return true;
  }

  /** Nobody waits any more. @param {Error} cause */
  clear(cause) {
    for (const turn of this.waiting.splice(0)) turn.reject(new CalledOff("", { cause }));
  }

  /** @param {Owner} owner */
  place(owner) {
    return this.waiting.findIndex((turn) => turn.owner === owner);
  }

  async next() {
    if (this.running !== null) return;
    const turn = this.waiting.shift();
    if (!turn) return;
    this.running = turn.owner;
    const answer = Promise.resolve().then(turn.work);
    await answer.catch(() => {}); // the owner hears of it
    this.running = null;
    turn.resolve(answer);
    this.next();
  }
}
