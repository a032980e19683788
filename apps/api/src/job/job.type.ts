import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../connection.js';

export enum JobStateType {
  WAITING = 'waiting',
  RUNNING = 'running',
  DONE = 'done',
  FAILED = 'failed',
}
registerEnumType(JobStateType, { name: 'JobState' });

@ObjectType('JobProgress')
export class JobProgressType {
  @Field(() => String)
  step: string;

  @Field(() => Float, { description: 'In the unit of `total`: bytes of a file, or steps.' })
  done: number;

  @Field(() => Float)
  total: number;
}

@ObjectType('Job', { description: 'One piece of background work. 后台任务' })
export class JobType {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The import or compilation the job belongs to.' })
  groupId: string;

  @Field(() => String)
  name: string;

  @Field(() => JobStateType)
  state: JobStateType;

  @Field(() => Int, { description: 'How often the job was asked for; failed jobs can be asked for again.' })
  attempt: number;

  @Field(() => JobProgressType, { nullable: true })
  progress: JobProgressType | null;

  @Field(() => String, { nullable: true })
  error: string | null;

  @Field(() => String)
  requestedBy: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  startedAt: Date | null;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;
}

@ObjectType()
export class JobConnection extends connectionOf(JobType, 'Job') {}
