import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../foreign-types.ts';

@ObjectType({ description: '党组织: the Party branch of a community.' })
@Directive('@key(fields: "id")')
@Entity()
export class PartyOrganization {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  /** Owned by the community subgraph. */
  @LeadsTo(() => Community, { description: '社区: where it works.' })
  @Property({ type: 'string', columnType: 'char(12)', unique: true })
  communityId: string;

  @Field(() => String, { description: '名称: its name.' })
  @Property({ type: 'text' })
  name: string;
}
