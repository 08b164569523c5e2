import { wrap } from '@mikro-orm/postgresql';
import { type Actor, roles as allRoles, type Grant, nobody, placeOf, type Role } from './actor.ts';
import type { Where } from './reading/select.ts';

/**
 * Who may see a row, or do something with it: one rule as a predicate, as a filter in SQL, and as the scopes that the
 * schema shows. It is written once, in a concept's policy, so that the three cannot differ.
 */
export interface Rule<Row> {
  allows(actor: Actor, row: Row): boolean;
  /** The rows it allows. */
  where(actor: Actor): Filter;
  /** Alternatives, each a list of conditions that hold together: `[["CHAIR@community"], ["PUBLIC", "state=OPEN"]]`. */
  readonly scopes: readonly (readonly string[])[];
}

/** All rows, none, or those of a query as the ORM takes it. */
export type Filter = 'all' | 'none' | Where;

type Property<Row> = keyof Row & string;

/** What the hub publishes. */
export const everyone: Rule<object> = { allows: () => true, where: () => 'all', scopes: [['PUBLIC']] };

/** Whoever holds any grant at all. */
export const signedIn: Rule<object> = {
  allows: (actor) => actor.grants.length > 0,
  where: (actor) => (actor.grants.length > 0 ? 'all' : 'none'),
  scopes: [['SIGNED_IN']],
};

/** Those who hold one of the roles, wherever it is. */
export const anywhere = (...roles: readonly Role[]): Rule<object> => ({
  allows: (actor) => held(actor, roles).length > 0,
  where: (actor) => (held(actor, roles).length > 0 ? 'all' : 'none'),
  scopes: roles.map((role) => [`${role}@anywhere`]),
});

/** Those who hold one of the roles for a whole street: what belongs to no one community is theirs. */
export const ofAStreet = (...roles: readonly Role[]): Rule<object> => {
  const isHeld = (actor: Actor) => held(actor, roles).some((grant) => placeOf(grant)?.length === 9);
  return {
    allows: isHeld,
    where: (actor) => (isHeld(actor) ? 'all' : 'none'),
    scopes: roles.map((role) => [`${role}@street`]),
  };
};

/** Nobody, whatever they hold: for what leaves the hub only as a count. */
export const noOne: Rule<object> = { allows: () => false, where: () => 'none', scopes: [['NO_ONE']] };

/** Those who hold one of the roles in the community that the property names, or in its street. */
export const inCommunity = <Row extends object>(
  property: Property<Row>,
  ...roles: readonly Role[]
): Rule<Row> => {
  const places = (actor: Actor) => held(actor, roles).flatMap((grant) => placeOf(grant) ?? []);
  return {
    allows: (actor, row) => {
      const id = idOf(row[property]);
      return id !== null && places(actor).some((place) => id.startsWith(place));
    },
    where: (actor) => {
      const communities = places(actor).filter((place) => place.length === 12);
      const streets = places(actor).filter((place) => place.length === 9);
      return oneOf([
        ...(communities.length > 0 ? [{ [property]: { $in: communities } }] : []),
        ...streets.map((street) => ({ [property]: { $gte: street, $lte: `${street}999` } })),
      ]);
    },
    scopes:
      roles.length === allRoles.length ? [['ANYONE@community']] : roles.map((role) => [`${role}@community`]),
  };
};

/** Where a row says whose it is: which unit, group or member, and in which community, if in one. */
export interface Whose<Row> {
  of: Property<Row>;
  in?: Property<Row>;
}

const holding =
  (kind: string) =>
  <Row extends object>(whose: Whose<Row>, ...roles: readonly Role[]): Rule<Row> => ({
    allows: (actor, row) =>
      held(actor, roles).some(
        ({ scope, communityId }) =>
          idOf(row[whose.of]) === scope && (!communityId || !whose.in || idOf(row[whose.in]) === communityId),
      ),
    where: (actor) =>
      oneOf(
        held(actor, roles).map(({ scope, communityId }) => ({
          [whose.of]: scope,
          ...(communityId && whose.in && { [whose.in]: communityId }),
        })),
      ),
    scopes: roles.map((role) => [`${role}@${kind}`]),
  });

/** Those who hold one of the roles for the unit. */
export const forUnit = holding('unit');

/** Those who hold one of the roles in the party group. */
export const inGroup = holding('group');

/** The member themselves. */
export const oneself = holding('self');

/** The person themselves, by the id they sign in with. */
export const thePerson = <Row extends object>(property: Property<Row>): Rule<Row> => ({
  allows: (actor, row) => actor !== nobody && row[property] === actor.id,
  where: (actor) => (actor === nobody ? 'none' : { [property]: actor.id }),
  scopes: [['PERSON']],
});

/** The rule, for the rows whose property has one of the values. */
export const when = <Row extends object, Key extends Property<Row>>(
  property: Key,
  values: readonly Row[Key][],
  rule: Rule<NoInfer<Row>>,
): Rule<Row> => {
  const condition = `${property}=${values.map(String).join('|')}`;
  return {
    allows: (actor, row) => values.includes(row[property]) && rule.allows(actor, row),
    where: (actor) => {
      const filter = rule.where(actor);
      if (filter === 'none') return 'none';
      const within = { [property]: values.length === 1 ? values[0] : { $in: [...values] } };
      return filter === 'all' ? within : { $and: [within, filter] };
    },
    scopes: rule.scopes.map((scope) => [...scope, condition]),
  };
};

/** As the rule says of the row that the relation leads to; where that one is not read, nobody is allowed. */
export const asIts = <Row extends object, Key extends Property<Row>>(
  relation: Key,
  rule: Rule<Row[Key]>,
): Rule<Row> => ({
  allows: (actor, row) => rule.allows(actor, row[relation]),
  where: (actor) => {
    const filter = rule.where(actor);
    return typeof filter === 'string' ? filter : { [relation]: filter };
  },
  scopes: rule.scopes.map((scope) =>
    scope.map((condition) => (condition.includes('=') ? `${relation}.${condition}` : condition)),
  ),
});

/** Whoever one of the rules allows. */
export const anyOf = <Row extends object>(...rules: readonly Rule<Row>[]): Rule<Row> => ({
  allows: (actor, row) => rules.some((rule) => rule.allows(actor, row)),
  where: (actor) => {
    const filters = rules.map((rule) => rule.where(actor));
    if (filters.includes('all')) return 'all';
    return oneOf(filters.filter((filter) => typeof filter !== 'string'));
  },
  scopes: distinct(rules.flatMap((rule) => rule.scopes)),
});

/** Whoever both rules allow. */
export const allOf = <Row extends object>(one: Rule<Row>, other: Rule<Row>): Rule<Row> => ({
  allows: (actor, row) => one.allows(actor, row) && other.allows(actor, row),
  where: (actor) => {
    const filters = [one.where(actor), other.where(actor)];
    if (filters.includes('none')) return 'none';
    const wheres = filters.filter((filter) => typeof filter !== 'string');
    return wheres.length > 1 ? { $and: wheres } : (wheres[0] ?? 'all');
  },
  scopes: one.scopes.flatMap((scope) => other.scopes.map((more) => [...scope, ...more])),
});

const held = (actor: Actor, roles: readonly Role[]): Grant[] =>
  actor.grants.filter(({ role }) => roles.includes(role));

const distinct = (scopes: Rule<never>['scopes']): Rule<never>['scopes'] => [
  ...new Map(scopes.map((scope) => [scope.join(), scope])).values(),
];

const oneOf = (filters: readonly Where[]): Filter => {
  const [only] = filters;
  if (!only) return 'none';
  return filters.length === 1 ? only : { $or: filters };
};

/** The id that a relation or an id column holds. */
export function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : null;
  return 'id' in value && typeof value.id === 'string' ? value.id : String(wrap(value, true).getPrimaryKey());
}
