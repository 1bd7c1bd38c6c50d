import { ApolloServer } from '@apollo/server'
import fastifyApollo from '@as-integrations/fastify'
import fastify from 'fastify'
import { plainSchema } from './schema.ts'
import { announce, modelOfCommand } from './start.ts'

/** Apollo Server, on Fastify, the fastest framework that it supports. */
const apollo = new ApolloServer({ schema: plainSchema(await modelOfCommand()) })
await apollo.start()
const app = fastify()
await app.register(fastifyApollo(apollo))
announce(await app.listen({ port: 0, host: '127.0.0.1' }))
