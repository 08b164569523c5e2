/**
 * Read before a service's own modules: SIGUSR2 moves what the process takes for the time half an hour ahead, and back
 * with the next. The machine's own clock stays as it is, for everything else that runs there.
 */
const source = `
  const Real = Date;
  let ahead = 0;
  process.on('SIGUSR2', () => { ahead = ahead ? 0 : ${30 * 60_000}; });
  globalThis.Date = class Date extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
    static now() { return Real.now() + ahead; }
  };
`;

/** For Node's --import. */
export const movedClock = `data:text/javascript,${encodeURIComponent(source)}`;
