import { mkdtemp, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompactSign, exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { OidcViewers } from '../../../src/server/auth/oidc.ts'

const settings = `issuer: https://id.example.org
audience: entente
keys: keys.json
algorithms: [ES256]
leeway: 30
role:
  claim: realm_access.roles
  values: { editors: contributor, chiefs: curator }
clearance:
  claim: clearance
  values: { s: secret, r: restricted }
compartments:
  claim: groups
  values: { sea: maritime }
`
const now = new Date('2026-06-01T12:00:00Z')
const seconds = now.getTime() / 1_000
type Pair = Awaited<ReturnType<typeof generateKeyPair>>
let [pair, other]: Pair[] = []
let folder: string
const kidOf = (one: Pair | undefined) => (one === other ? 'other' : 'first')
const writeKeys = async (...pairs: readonly (Pair | undefined)[]) => {
  const keys = await Promise.all(
    pairs.map(async (one) => one && { ...(await exportJWK(one.publicKey)), alg: 'ES256', kid: kidOf(one) }),
  )
  await writeFile(join(folder, 'next.json'), JSON.stringify({ keys }))
  await rename(join(folder, 'next.json'), join(folder, 'keys.json'))
}
beforeAll(async () => {
  pair = await generateKeyPair('ES256')
  other = await generateKeyPair('ES256')
  folder = await mkdtemp(join(tmpdir(), 'entente-oidc-'))
  await writeFile(join(folder, 'oidc.yaml'), settings)
  await writeKeys(pair)
})
const open = (most: 'secret' | 'restricted' = 'secret') =>
  OidcViewers.open(join(folder, 'oidc.yaml'), { clearance: most }, () => now)

const claims = { sub: 'u1', preferred_username: 'Ann', realm_access: { roles: ['staff', 'editors', 'chiefs'] } }
const all = {
  iss: 'https://id.example.org',
  aud: 'entente',
  exp: seconds + 60,
  ...claims,
  clearance: 's',
  groups: ['sea'],
}
const sign = (payload: object, key = pair?.privateKey, alg = 'ES256') =>
  new SignJWT({ ...payload })
    .setProtectedHeader({ alg, kid: key === other?.privateKey ? 'other' : 'first' })
    .sign(key as CryptoKey)

describe('a JWT', () => {
  test('tells who asks: the highest of the roles and clearances that its claims mean', async () => {
    const { viewer, ends } = await (await open()).find(await sign(all))
    expect(viewer).toEqual({
      ...{ name: 'Ann', person: 'u1', role: 'curator', clearance: 'secret', compartments: ['maritime'], isKnown: true },
    })
    expect(ends).toBe(1_000 * (seconds + 90))
    const plain = { ...all, clearance: undefined, groups: undefined, realm_access: { roles: ['editors'] } }
    const found = await (await open()).find(await sign(plain))
    expect(found.viewer).toMatchObject({ role: 'contributor', clearance: 'public', compartments: [] })
    expect((await (await open('restricted')).find(await sign(all))).viewer.clearance).toBe('restricted')
  })

  test('with equal claims is the same viewer', async () => {
    const viewers = await open()
    const [one, two] = [await viewers.find(await sign(all)), await viewers.find(await sign({ ...all, jti: 'x' }))]
    expect(one.viewer).toBe(two.viewer)
  })

  test.each<[string, () => Promise<string> | string]>([
    ['of another issuer', () => sign({ ...all, iss: 'https://evil.example' })],
    ['for another audience', () => sign({ ...all, aud: 'other' })],
    ['without an audience', () => sign({ ...all, aud: undefined })],
    ['without an end', () => sign({ ...all, exp: undefined })],
    [
      'with an infinite end',
      () =>
        new CompactSign(Buffer.from(JSON.stringify(all).replace(/"exp":\d+/, '"exp":1e400')))
          .setProtectedHeader({ alg: 'ES256', kid: 'first' })
          .sign(pair?.privateKey as CryptoKey),
    ],
    ['that has expired', () => sign({ ...all, exp: seconds - 31 })],
    ['that is not valid yet', () => sign({ ...all, nbf: seconds + 31 })],
    ['signed by another key', () => sign(all, other?.privateKey)],
    ['without a signature', () => new UnsecuredJWT({ ...all }).encode()],
    ['signed with a shared secret', () => sign(all, new TextEncoder().encode('x'.repeat(32)) as never, 'HS256')],
    ['without a person', () => sign({ ...all, sub: undefined })],
    ['without a role', () => sign({ ...all, realm_access: { roles: ['staff', '__proto__', 'constructor'] } })],
    [
      'that was altered',
      async () => (await sign(all)).replace(/\.[\w-]+\./, `.${Buffer.from('{}').toString('base64url')}.`),
    ],
    ['that is none', () => 'a.b.c'],
  ])('%s is refused', async (_, made) => {
    await expect((await open()).find(await made())).rejects.toMatchObject({
      message: 'the credential is unknown, expired or revoked; ask an administrator for a new one',
    })
  })

  test('is refused if its algorithm is not named, though a key of the file fits', async () => {
    const [rsa, shared] = [
      await generateKeyPair('RS256', { extractable: true }),
      new TextEncoder().encode('x'.repeat(32)),
    ]
    const keys = [await exportJWK(rsa.publicKey), { kty: 'oct', k: Buffer.from(shared).toString('base64url') }]
    await writeFile(join(folder, 'more.json'), JSON.stringify({ keys }))
    const text = settings.replace('keys.json', 'more.json').replace('ES256', 'RS256')
    await writeFile(join(folder, 'more.yaml'), text)
    const viewers = await OidcViewers.open(join(folder, 'more.yaml'), { clearance: 'secret' }, () => now)
    const signed = (alg: string, key: CryptoKey | Uint8Array) =>
      new SignJWT({ ...all }).setProtectedHeader({ alg }).sign(key)
    expect((await viewers.find(await signed('RS256', rsa.privateKey))).viewer.name).toBe('Ann')
    // The same key is one for PS256 to a library, and what is public is a secret to HS256.
    const jwk = { ...(await exportJWK(rsa.privateKey)), alg: 'PS256' }
    const other = (await importJWK(jwk, 'PS256')) as CryptoKey
    const pem = new TextEncoder().encode(await exportSPKI(rsa.publicKey))
    for (const forged of [signed('PS256', other), signed('HS256', shared), signed('HS256', pem)])
      await expect(viewers.find(await forged)).rejects.toThrow('the credential is unknown, expired or revoked')
  })

  test('may be off by the leeway of clocks', async () => {
    const viewers = await open()
    await viewers.find(await sign({ ...all, exp: seconds - 29, nbf: seconds - 100 }))
    await viewers.find(await sign({ ...all, nbf: seconds + 29 }))
  })

  test('is checked against the keys as their file has them now', async () => {
    const viewers = await open()
    const ofOther = await sign(all, other?.privateKey)
    await expect(viewers.find(ofOther)).rejects.toThrow()
    await writeKeys(pair, other)
    await viewers.find(ofOther)
    await writeFile(join(folder, 'keys.json'), '{"keys": [')
    await viewers.find(ofOther)
    await writeKeys(pair)
    await expect(viewers.find(ofOther)).rejects.toThrow()
    await viewers.find(await sign(all))
  })
})

test('a JWT without the id of a key is checked by each key that fits', async () => {
  const keys = await Promise.all([other, pair].map(async (one) => one && exportJWK(one.publicKey)))
  // As some editors write it, with a byte order mark.
  await writeFile(join(folder, 'plain.json'), `\ufeff${JSON.stringify({ keys })}`)
  await writeFile(join(folder, 'plain.yaml'), settings.replace('keys.json', 'plain.json'))
  const viewers = await OidcViewers.open(join(folder, 'plain.yaml'), { clearance: 'secret' }, () => now)
  const signed = (payload: object, key: CryptoKey | undefined) =>
    new SignJWT({ ...payload }).setProtectedHeader({ alg: 'ES256' }).sign(key as CryptoKey)
  for (const one of [pair, other])
    expect((await viewers.find(await signed(all, one?.privateKey))).viewer.name).toBe('Ann')
  const third = await generateKeyPair('ES256')
  const refused = [signed(all, third.privateKey), signed({ ...all, aud: 'other' }, pair?.privateKey)]
  for (const forged of refused) await expect(viewers.find(await forged)).rejects.toThrow('the credential is unknown')
})

test.each(['{"keys": []}', 'of another algorithm'])(
  'keys by which nobody could come in are refused: %s',
  async (text) => {
    const rsa = await exportJWK((await generateKeyPair('RS256')).publicKey)
    await writeFile(join(folder, 'none.json'), text.startsWith('{') ? text : JSON.stringify({ keys: [rsa] }))
    await writeFile(join(folder, 'none.yaml'), settings.replace('keys.json', 'none.json'))
    await expect(OidcViewers.open(join(folder, 'none.yaml'), { clearance: 'secret' })).rejects.toThrow(
      /none\.json' have none for ES256; put those of the issuer there, or name their algorithms$/,
    )
  },
)

test('once all keys are taken away, every JWT is refused', async () => {
  await writeKeys(pair)
  const viewers = await open()
  await viewers.find(await sign(all))
  await writeKeys()
  await expect(viewers.find(await sign(all))).rejects.toThrow('the credential is unknown')
  await writeKeys(pair)
})

test.each([
  ['  values: { editors: contributor, chiefs: curator }\n', ''],
  ['algorithms: [ES256]', 'algorithms: [HS256]'],
  ['algorithms: [ES256]', 'algorithms: []'],
  ['issuer: https://id.example.org\n', ''],
  ['chiefs: curator', 'chiefs: king'],
  ['audience: entente', 'audience: entente\nsecret: x'],
])('the settings with %s as %s are refused with their place', async (text, instead) => {
  const file = join(folder, 'bad.yaml')
  await writeFile(file, settings.replace(text, instead))
  await expect(OidcViewers.open(file, { clearance: 'secret' })).rejects.toMatchObject({
    problems: [expect.objectContaining({ location: expect.objectContaining({ file }) })],
  })
})
