import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { geoCentroid, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>
const ANTARCTICA = '010'
const WIDTH = 1000

/**
 * The projected map of the explorer. Its outlines are at the scale 1:110 million; its points at 1:10 million, because
 * small countries have no outline. The key of a point is the ISO 3166-1 numeric code or, without one, the name.
 */
export async function worldMap(): Promise<string> {
  const [outlines, points] = await Promise.all([read('110m'), read('10m')])
  const projection = geoNaturalEarth1().rotate([-11, 0]).fitWidth(WIDTH, { type: 'Sphere' })
  const path = geoPath(projection).digits(1)
  const { countries } = outlines.objects
  const land = merge(outlines, countries.geometries.filter(({ id }) => id !== ANTARCTICA) as (Polygon | MultiPolygon)[])
  const [[, top], [, bottom]] = path.bounds(land)
  const places = feature(points, points.objects.countries).features.flatMap(({ id, properties, geometry }) => {
    const at = projection(middle(geometry))
    return at ? [[String(id ?? properties.name), at.map((part) => Math.round(part * 10) / 10)] as const] : []
  })
  const map = {
    width: WIDTH,
    top: Math.floor(top),
    bottom: Math.ceil(bottom),
    land: path(land),
    borders: path(mesh(outlines, countries, (one, other) => one !== other)),
    places: Object.fromEntries(places.toSorted(([one], [other]) => (one < other ? -1 : 1))),
  }
  return `${JSON.stringify(map)}\n`
}

/**
 * The middle of the main part of a country, so that overseas territories do not pull its point into the sea. The part
 * with the longest outline is the main one: areas would take seconds to compute.
 */
function middle(geometry: GeoJSON.Geometry): [number, number] {
  if (geometry.type !== 'MultiPolygon') return geoCentroid(geometry)
  const coordinates = geometry.coordinates.reduce((main, part) => (lengthOf(part) > lengthOf(main) ? part : main))
  return geoCentroid({ type: 'Polygon', coordinates })
}
const lengthOf = ([outline]: GeoJSON.Position[][]) => outline?.length ?? 0

const read = async (scale: string): Promise<World> =>
  JSON.parse(await readFile(createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`), 'utf8'))
