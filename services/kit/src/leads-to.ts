import type { EntityClass } from '@mikro-orm/postgresql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from './context.ts';
import { type ForeignTypeClass, isForeign } from './foreign-type.ts';
import { idOf, type Rule } from './rule.ts';
import { SeenBy } from './seen-by.ts';

type Target = EntityClass<object> | ForeignTypeClass;

interface LeadsToOptions {
  description: string;
  /** The name of the field; otherwise the property's, without `Id`. */
  as?: string;
  /** Who may see where it leads, where that is fewer than may see the row. */
  seenBy?: Rule<never>;
}

const resolvers = new Map<Function, Function>();

/**
 * The column leads to another row or to another subgraph's object: a field of the graph follows it. The field is null
 * where the column is, and where the row is not the actor's to know of.
 */
export const LeadsTo =
  (to: () => Target, { description, as, seenBy }: LeadsToOptions): PropertyDecorator =>
  (prototype, property) => {
    const column = String(property);
    const field = as ?? column.replace(/Id$/, '');
    const { prototype: methods } = resolverOf(prototype.constructor);
    methods[field] = following(column, to);
    FieldResolver(() => to(), { nullable: true, description })(methods, field, {});
    if (seenBy) SeenBy(seenBy)(methods, field, {});
    Root()(methods, field, 0);
    Ctx()(methods, field, 1);
  };

/** The resolver of all fields that follow a column of the type; undefined where none does. */
export const relationsOf = (type: Function): Function | undefined => resolvers.get(type);

function following(column: string, to: () => Target) {
  return (row: Record<string, unknown>, { loaders }: Context): object | null | Promise<object | null> => {
    const id = idOf(row[column]);
    if (id === null) return null;
    const target = to();
    return isForeign(target) ? new target(id) : loaders.byId(target).load(id);
  };
}

function resolverOf(type: Function): { prototype: Record<string, unknown> } {
  const known = resolvers.get(type);
  if (known) return known as never;
  class Relations {}
  Resolver(() => type as never)(Relations);
  resolvers.set(type, Relations);
  return Relations as never;
}
