import fastify from 'fastify'
import mercurius from 'mercurius'
import { plainSchema } from './schema.ts'
import { announce, modelOfCommand } from './start.ts'

/** Mercurius, compiling operations (graphql-jit) from the first time that each is asked. */
const app = fastify()
await app.register(mercurius, { schema: plainSchema(await modelOfCommand()), jit: 1, graphiql: false })
announce(await app.listen({ port: 0, host: '127.0.0.1' }))
