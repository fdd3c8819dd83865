import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { allRoles, type Session, type SignInBody, type StaffName } from '@satuatap/shared/contract';
import { IsString, Length } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentCaller, type Caller } from '../access/access.guard.js';
import { cookieText, tokenIn } from '../access/cookie.js';
import { RateLimits } from '../access/rate-limits.js';
import { problem } from '../problems/problem.js';
import { Accounts } from './accounts.js';
import { Sessions } from './sessions.js';

class SignInDto implements SignInBody {
  @IsString() @Length(1, 60) name!: string;
  @IsString() @Length(1, 200) password!: string;
}

const isSecure = (request: FastifyRequest): boolean =>
  request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https';

@Controller()
export class SessionController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
  ) {}

  @Post('session')
  @HttpCode(200)
  async signIn(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    await this.limits.take('sign-in-address', request.ip);
    const name = body.name.trim().toLowerCase();
    const pair = `${request.ip} ${name}`;
    await this.limits.take('sign-in-pair', pair);
    await this.limits.take('sign-in-name', name);
    const staff = await this.accounts.withPassword(name, body.password);
    const { session, token, maxAgeSeconds } = await this.sessions.begin(staff);
    await this.limits.forgive('sign-in-pair', pair);
    await this.limits.forgive('sign-in-name', name);
    void reply.header('set-cookie', cookieText(token, maxAgeSeconds, isSecure(request)));
    return session;
  }

  @Get('session')
  @Allow({ roles: allRoles })
  current(@CurrentCaller() { session }: Caller): Session {
    if (!session) throw problem('unauthenticated');
    return session;
  }

  @Delete('session')
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = tokenIn(request.headers.cookie);
    if (token !== null) await this.sessions.end(token);
    void reply.header('set-cookie', cookieText('', 0, isSecure(request)));
  }

  @Get('staff')
  @Allow({ roles: allRoles })
  names(@CurrentCaller() { session }: Caller): Promise<StaffName[]> {
    if (!session) throw problem('unauthenticated');
    return this.accounts.names(session.buildingIds);
  }
}
