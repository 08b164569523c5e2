import { Directive, type MiddlewareFn, UseMiddleware } from 'type-graphql';
import type { Context } from './context.ts';
import { forbidden } from './errors.ts';
import type { Rule } from './rule.ts';

/** A rule and what it stands on: a type, or one field of a type, of `Query` or of `Mutation`. */
export interface PlacedRule {
  target: Function;
  field?: string;
  rule: Rule<never>;
}

const placed: PlacedRule[] = [];
const ofRows = new Map<Function, Rule<never>>();

/** Every rule of this process, in the order in which they were declared. */
export const placedRules = (): readonly PlacedRule[] => placed;

/** The rule of a table's rows; a table without one is only reached through its parent. */
export const ruleOf = <Row extends object>(entity: Function): Rule<Row> | undefined =>
  ofRows.get(entity) as Rule<Row> | undefined;

type Decorates = ClassDecorator & PropertyDecorator & MethodDecorator;

/**
 * Who may see it. On a type: rows that the actor may not see are absent, whichever way they are asked for. On a field
 * of a row they may see: it is null, with FORBIDDEN at its path.
 */
export const SeenBy = <Row extends object>(rule: Rule<Row>): Decorates =>
  place(rule, (target, field) => {
    if (field === undefined) ofRows.set(target as Function, rule as Rule<never>);
    else UseMiddleware(onlyFor(rule, field))(target, field, {} as never);
  });

/** Who may do it; the command asks the same rule about the row that it has loaded. */
export const DoneBy = <Row extends object>(rule: Rule<Row>): Decorates => place(rule, () => undefined);

function place<Row extends object>(
  rule: Rule<Row>,
  enforce: (target: object, field: string | undefined) => void,
): Decorates {
  return (target: object, key?: string | symbol) => {
    const field = key === undefined ? undefined : String(key);
    const owner = field === undefined ? (target as Function) : target.constructor;
    placed.push({ target: owner, ...(field !== undefined && { field }), rule: rule as Rule<never> });
    Directive(directiveOf(rule))(target, key as never, undefined as never);
    enforce(target, field);
  };
}

const onlyFor =
  <Row extends object>(rule: Rule<Row>, field: string): MiddlewareFn<Context> =>
  ({ root, context }, next) => {
    if (!rule.allows(context.actor, root)) throw forbidden(seeing(field), rule);
    return next();
  };

const seeing = (field: string) => ({ zh: `查看 ${field}`, en: `see ${field}` });

/** The rule as the schema shows it. */
export const directiveOf = ({ scopes }: Pick<Rule<never>, 'scopes'>): string =>
  `@hubScopes(any: ${JSON.stringify(scopes)})`;
