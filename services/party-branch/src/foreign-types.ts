import { communityKey, Foreign, ForeignType } from '@hub/kit/foreign-type.ts';

// What other subgraphs own: the keys of their types, and what this subgraph requires of them.

@Foreign('社区: a neighbourhood and the body that runs it.', { key: communityKey })
export class Community extends ForeignType {}

@Foreign('驻区单位: a unit resident in the community that takes part in co-building.')
export class Unit extends ForeignType {}
