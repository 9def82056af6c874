// Values by name, some of which are still to come.

export class Later {
  constructor() {
    /** @type {Map<string, {promise: Promise<any>, resolve: (value: any) => void}>} */
    this.values = new Map();
  }

  /** @param {string} name */
  entry(name) {
    let entry = this.values.get(name);
    if (!entry) this.values.set(name, (entry = Promise.withResolvers()));
    return entry;
  }

  /** Wait for a value. @param {string} name */
  of(name) {
    return this.entry(name).promise;
  }

  /** @param {string} name @param {any} value */
  give(name, value) {
    this.entry(name).resolve(value);
  }

  /** Wait for it anew. @param {string} name */
  forget(name) {
    this.values.delete(name);
  }
}
