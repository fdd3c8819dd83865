/**
 * The obvious endpoint, as most would write it: NestJS on Express, class-validator's pipe, TypeORM's `save` of an
 * entity in a transaction, with the same durability (WAL, `synchronous=FULL`). It counts with a row a prefix, and
 * serialises requests itself, because TypeORM's SQLite driver mixes overlapping transactions.
 */
import 'reflect-metadata';
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import { ArrayMinSize, IsArray, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { Column, DataSource, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

class IssueDto {
  @IsUUID() commandId!: string;
  @IsArray() @ArrayMinSize(1) @IsString({ each: true }) serviceIds!: string[];
  @IsOptional() @IsString() priority?: string;
  @IsOptional() @IsIn(['id', 'en']) language?: string;
}

@Entity('ticket')
class TicketRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column('text') number!: string;
  @Column('text') serviceId!: string;
  @Column('integer') issuedAt!: number;
}

@Entity('prefix')
class PrefixRow {
  @PrimaryColumn('text') prefix!: string;
  @Column('integer') last!: number;
}

@Controller('tickets')
class TicketsController {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Post()
  issue(@Body() body: IssueDto): Promise<TicketRow> {
    const answer = this.turn.then(() => this.save(body));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private save(body: IssueDto): Promise<TicketRow> {
    return this.dataSource.transaction(async (manager) => {
      const prefix = (await manager.findOneBy(PrefixRow, { prefix: 'A' })) ?? { prefix: 'A', last: 0 };
      prefix.last += 1;
      await manager.save(PrefixRow, prefix);
      return manager.save(TicketRow, {
        number: `A${prefix.last}`,
        serviceId: body.serviceIds[0] ?? '',
        issuedAt: Date.now(),
      });
    });
  }
}

const [port = '0', dataDir = '.'] = process.argv.slice(2);

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'better-sqlite3',
      database: `${dataDir}/baseline.sqlite`,
      entities: [TicketRow, PrefixRow],
      synchronize: true,
      enableWAL: true,
      prepareDatabase: (database: { pragma: (text: string) => unknown }) => {
        database.pragma('synchronous = FULL');
      },
    }),
  ],
  controllers: [TicketsController],
})
class BaselineModule {}

const app = await NestFactory.create(BaselineModule, { logger: false });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
await app.listen(Number(port), '127.0.0.1');
