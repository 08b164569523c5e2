import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../community/community.stub.ts';

/** Owned by the community subgraph: its key, and what this subgraph adds to it. */
@ObjectType({ description: '服务活动: something done for residents, with shifts to serve in.' })
@Directive('@key(fields: "id")')
export class ServiceActivity {
  @Field(() => ID, { description: '标识: its id.' })
  id: string;

  @Field(() => Community, { nullable: true, description: '社区: whose it is.' })
  @Directive('@external')
  community?: Community | null;

  constructor(id: string) {
    this.id = id;
  }
}
