import { EdgeRectangleProgram } from 'sigma/rendering'
import type { EdgeLook, NodeLook } from '../network/drawing.ts'

/** The pixels of a dash with its gap, and of the dash. */
const [PERIOD, DASH] = [9, 5.5]

/** Sigma's program for straight lines, with gaps. A gap is measured on the screen, so zooming keeps its length. */
export class DashedLines extends EdgeRectangleProgram<NodeLook, EdgeLook> {
  override getDefinition() {
    const plain = super.getDefinition()
    const way = 'varying vec2 v_way;\n'
    return {
      ...plain,
      VERTEX_SHADER_SOURCE: plain.VERTEX_SHADER_SOURCE.replace(
        'void main() {',
        `${way}void main() {\n  v_way = normalize(vec2(a_normal.y, -a_normal.x));\n`,
      ),
      FRAGMENT_SHADER_SOURCE: plain.FRAGMENT_SHADER_SOURCE.replace(
        'void main(void) {',
        `${way}void main(void) {\n  if (mod(dot(gl_FragCoord.xy, v_way), ${PERIOD}.0) > ${DASH}) discard;\n`,
      ),
    }
  }
}
