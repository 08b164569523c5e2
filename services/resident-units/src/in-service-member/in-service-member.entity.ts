import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../foreign-types.ts';
import { ServiceCategory } from '../service-category/service-category.ts';
import { Unit } from '../unit/unit.entity.ts';
import { seesMember } from './in-service-member.policy.ts';

@ObjectType({ description: '在职党员: a Party member at work in a unit who serves in a community.' })
@Directive('@key(fields: "id")')
@SeenBy(seesMember)
@Entity()
@Index({ properties: ['unit', 'displayName', 'id'] })
@Index({ properties: ['homeCommunityId'] })
export class InServiceMember {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @Field(() => String, { description: '姓名: the name shown.' })
  @Property({ type: 'text' })
  displayName: string;

  @LeadsTo(() => Unit, { description: '单位: where they work.' })
  @ManyToOne(() => Unit)
  unit: Unit;

  @Field(() => [ServiceCategory], { description: '特长: what they are good at.' })
  @Property({ type: 'json' })
  skills: ServiceCategory[] = [];

  /** Owned by the community subgraph: where they live and report to. */
  @LeadsTo(() => Community, { description: '居住社区: where they live and report to.' })
  @Property({ type: 'string', columnType: 'char(12)' })
  homeCommunityId: string;

  /** Whose audit trail tells of them. */
  get communityId(): string {
    return this.homeCommunityId;
  }
}

export const InServiceMemberConnection = connectionOf(InServiceMember);
