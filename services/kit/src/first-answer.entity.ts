import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** 首次答复: what an actor's `clientMutationId` led to, so that its repeat leads there again and nowhere else. */
@Entity({ tableName: 'first_answer' })
export class FirstAnswer {
  @PrimaryKey({ type: 'text' }) actorId: string;
  @PrimaryKey({ type: 'text' }) clientMutationId: string;
  @Property({ type: 'text' }) verb: string;
  @Property({ type: 'text' }) inputSha256: string;
  @Property({ type: 'text', nullable: true }) entity: string | null = null;
  @Property({ type: 'text', nullable: true }) entityId: string | null = null;
}
