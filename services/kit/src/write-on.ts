import { type EntityClass, type EntityManager, type FindOneOptions, LockMode } from '@mikro-orm/postgresql';
import { Arg, type ClassType, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { forbidden, notFound, type Sentence } from './errors.ts';
import { communityIdFrom, uuidFrom } from './identifiers.ts';
import { known } from './known.ts';
import type { Rule } from './rule.ts';
import { DoneBy } from './seen-by.ts';
import { wordsFor } from './words.ts';
import { type MutationInput, type Refusals, write } from './write.ts';

type Awaitable<T> = T | Promise<T>;

/** What a write has at hand beside its row and its input. */
export class Writing {
  readonly tx: EntityManager;
  readonly context: Context;
  readonly actor: Context['actor'];
  /** One time for the whole write. */
  readonly now: Date;

  constructor(tx: EntityManager, context: Context) {
    this.tx = tx;
    this.context = context;
    this.actor = context.actor;
    this.now = context.clock.now();
  }

  /** The row, locked, if it is there and the actor's to know of; otherwise there is no such row. */
  row<Row extends object>(entity: EntityClass<Row>, id: string): Promise<Row> {
    return this.#find(entity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  /** The same without a lock: for what is only read, or is locked by its parent. */
  peek<Row extends object>(entity: EntityClass<Row>, id: string, populate: string[] = []): Promise<Row> {
    return this.#find(entity, id, { populate: populate as never });
  }

  async #find<Row extends object>(
    entity: EntityClass<Row>,
    id: string,
    how: FindOneOptions<Row>,
  ): Promise<Row> {
    const [key] = this.tx.getMetadata(entity).getPrimaryProps();
    const found = await this.tx.findOne(
      entity,
      (key?.type === 'uuid' ? uuidFrom(id) : communityIdFrom(id)) as never,
      how,
    );
    return known(this.actor, found, () => notFound(wordsFor(entity), id));
  }

  /** Refuses an actor whom the rule does not allow; `act` says what they may not do. */
  require<Row extends object>(rule: Rule<Row>, row: NoInfer<Row>, act: Sentence): void {
    if (!rule.allows(this.actor, row)) throw forbidden(act, rule);
  }
}

interface Declared<Input extends MutationInput, About, Judged extends object> {
  /** 中文: what it does, as the schema says it. */
  says: string;
  input: ClassType<Input>;
  /** Who may. The schema shows it, and everybody else is refused. */
  by: Rule<Judged>;
  /** What somebody else may not do, in words. */
  act: Sentence;
  /** What to answer when a constraint stops it: it lost a race. */
  refusals?: Refusals;
  /** What the rule is asked about, where that is not what the write is about. */
  judged?(about: About, input: Input): Judged;
}

interface OnRow<Row extends object, Input extends MutationInput, Judged extends object>
  extends Declared<Input, Row, Judged> {
  /** The field of the input that names the row. */
  row: keyof Input & string;
  run(row: Row, input: Input, writing: Writing): Awaitable<void>;
}

interface OnAnything<Row extends object, Input extends MutationInput, About, Judged extends object>
  extends Declared<Input, About, Judged> {
  /** Finds and locks what the write is about. */
  about(input: Input, writing: Writing): Awaitable<About>;
  run(about: About, input: Input, writing: Writing): Awaitable<Row>;
}

/** One mutation as a value. Its name is that under which its concept's writes export it. */
export interface Write {
  /** The resolver that answers it. */
  resolver(name: string): Function;
}

/** A write on one row of the type, which is its answer. */
export function writeOn<Row extends object, Input extends MutationInput, Judged extends object = Row>(
  answer: EntityClass<Row>,
  declared: OnRow<Row, Input, Judged>,
): Write;
/** A write on whatever `about` finds; its answer is a row of the type. */
export function writeOn<Row extends object, Input extends MutationInput, About, Judged extends object>(
  answer: EntityClass<Row>,
  declared: OnAnything<Row, Input, About, Judged>,
): Write;
export function writeOn<Row extends object, Input extends MutationInput>(
  answer: EntityClass<Row>,
  declared: OnRow<Row, Input, object> | OnAnything<Row, Input, unknown, object>,
): Write {
  const { says, input: Input, by, act, refusals, judged } = declared;

  async function aboutRow(declared: OnRow<Row, Input, object>, input: Input, writing: Writing): Promise<Row> {
    const row = await writing.row(answer, String(input[declared.row]));
    writing.require(by, judged?.(row as never, input) ?? row, act);
    await declared.run(row, input, writing);
    return row;
  }

  async function aboutAnything(
    declared: OnAnything<Row, Input, unknown, object>,
    input: Input,
    writing: Writing,
  ): Promise<Row> {
    const about = await declared.about(input, writing);
    writing.require(by, judged?.(about as never, input) ?? (about as object), act);
    return declared.run(about, input, writing);
  }

  return {
    resolver(name) {
      const command = (input: Input, context: Context): Promise<Row> =>
        write(
          context,
          name,
          input,
          (tx) => {
            const writing = new Writing(tx, context);
            return 'row' in declared
              ? aboutRow(declared, input, writing)
              : aboutAnything(declared, input, writing);
          },
          refusals,
        );
      class Writes {}
      const methods = Writes.prototype as Record<string, unknown>;
      methods[name] = command;
      DoneBy(by)(methods, name, {});
      Mutation(() => answer as never, { nullable: true, description: says })(methods, name, {});
      Arg('input', () => Input)(methods, name, 0);
      Ctx()(methods, name, 1);
      Resolver()(Writes);
      return Writes;
    },
  };
}
