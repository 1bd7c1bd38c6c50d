/**
 * The libraries in a build as a CycloneDX bill of materials, for scanners. It names those whose licenses the build has
 * collected, with the hashes of the lock file. The same sources make the same text, so it has no time and no number.
 * @param {{ name: string, version: string, license: string }} about the package
 * @param {{ packages: Record<string, { version?: string, license?: string, integrity?: string }> }} lock the lock file
 * @param {readonly string[]} licenses the texts of LICENSES.md
 * @param {Record<string, string>} installed the libraries that npm installs beside the package, with their versions
 */
export function sbomOf(about, lock, licenses, installed) {
  const bundled = licenses.flatMap((text) => [...text.matchAll(/^## (\S+) (?:- )?(\d\S*)(?: \((.+)\))?$/gm)])
  const found = new Map(bundled.map(([, name = '', version = '', license]) => [`${name}@${version}`, license]))
  for (const [name, version] of Object.entries(installed)) found.set(`${name}@${version}`, undefined)
  const components = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, license]) => componentOf(id, license, lock))
  const root = componentOf(`${about.name}@${about.version}`, about.license, lock)
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...root, type: 'application' } },
    components,
    dependencies: [{ ref: root['bom-ref'], dependsOn: components.map((one) => one['bom-ref']) }],
  }
}

/**
 * @param {string} id
 * @param {string | undefined} license
 * @param {{ packages: Record<string, { version?: string, license?: string, integrity?: string }> }} lock
 */
function componentOf(id, license, lock) {
  const [name, version] = [id.slice(0, id.lastIndexOf('@')), id.slice(id.lastIndexOf('@') + 1)]
  const entry = Object.entries(lock.packages).find(
    ([path, locked]) => path.endsWith(`node_modules/${name}`) && locked.version === version,
  )
  const sha512 = /^sha512-(.+)$/.exec(entry?.[1].integrity ?? '')?.[1]
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    licenses: [{ expression: license ?? entry?.[1].license }],
    ...(sha512 && { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] }),
  }
}
