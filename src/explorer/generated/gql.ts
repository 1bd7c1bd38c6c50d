/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query DocumentPage($first: Int!, $after: String, $where: DocumentWhere) {\n    graph {\n      documents(first: $first, after: $after, where: $where, orderBy: { field: PUBLISHED }) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        edges { node { id: key title publisher clearance published { edtf } } }\n      }\n    }\n  }\n": typeof types.DocumentPageDocument,
    "\n  query Legend { vocabulary { entityKinds { kind label color description } } }\n": typeof types.LegendDocument,
    "\n  query Dates {\n    graph {\n      documents(first: 1) { totalCount }\n      timeline(last: 200, kinds: [STAGE, EVENT]) { edges { node { what time { latest } } } }\n    }\n  }\n": typeof types.DatesDocument,
    "\n  query Network($lens: LensInput, $around: [ID!], $steps: Int, $limit: Int) {\n    graph(lens: $lens) {\n      revision\n      subgraph(around: $around, steps: $steps, limit: $limit) {\n        truncated\n        totalNodes\n        edgesTruncated\n        totalEdges\n        nodes { id: key label kind color size x y }\n        edges { id: key source: sourceKey target: targetKey label color stage certainty directed }\n      }\n    }\n  }\n": typeof types.NetworkDocument,
    "\n  query Communities($lens: LensInput) {\n    graph(lens: $lens) {\n      communities {\n        communities(first: 60) { edges { node { number color members(first: 200) { edges { node { id: key } } } } } }\n      }\n    }\n  }\n": typeof types.CommunitiesDocument,
    "\n  query Sizes($lens: LensInput, $by: Measure!) {\n    graph(lens: $lens) { ranking(by: $by, first: 200) { edges { node { score entity { id: key } } } } }\n  }\n": typeof types.SizesDocument,
    "\n  query CaseNames($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      __typename\n      ... on Entity { id: key name }\n      ... on Relationship { id: key label source { name } target { name } }\n      ... on Claim { id: key summary }\n      ... on Document { id: key title }\n    }\n  }\n": typeof types.CaseNamesDocument,
    "\n  query Changes($before: LensInput, $after: LensInput!) {\n    graph(lens: $before) {\n      compare(to: $after) {\n        stagesMoved: stagesMovedConnection(first: 200) {\n          totalCount\n          nodes { pact { id: key name kind } before after claims { ...ClaimParts } }\n        }\n        entitiesAdded: entitiesAddedConnection(first: 200) { totalCount nodes { id: key name kind } }\n        entitiesGone: entitiesGoneConnection(first: 200) { totalCount nodes { id: key name kind } }\n        relationshipsAdded: relationshipsAddedConnection(first: 200) {\n          totalCount\n          nodes { ...RelationshipLinkParts }\n        }\n        relationshipsGone: relationshipsGoneConnection(first: 200) {\n          totalCount\n          nodes { ...RelationshipLinkParts }\n        }\n        relationshipsChanged: relationshipsChangedConnection(first: 200) {\n          totalCount\n          nodes { after { ...RelationshipLinkParts } changes { attribute before after } }\n        }\n      }\n    }\n  }\n": typeof types.ChangesDocument,
    "\n  fragment RelationshipLinkParts on Relationship {\n    id: key\n    label\n    derived\n    source { id: key name kind }\n    target { id: key name kind }\n  }\n": typeof types.RelationshipLinkPartsFragmentDoc,
    "\n  fragment ClaimParts on Claim {\n    id: key\n    summary\n    stance\n    rank\n    clearance\n    reason\n    dating\n    time { edtf }\n    speakers { id: key name kind }\n    document { id: key title publisher url clearance published { edtf } }\n    passages { id: key paragraph }\n  }\n": typeof types.ClaimPartsFragmentDoc,
    "\n  fragment DisagreementParts on Disagreement {\n    topic\n    reason\n    undecided\n    subject { id: key name }\n    values { value claims { ...ClaimParts } documents { id: key } }\n  }\n": typeof types.DisagreementPartsFragmentDoc,
    "\n  fragment PlannedParts on PlannedStage { stage time { edtf } claims { id: key summary } }\n": typeof types.PlannedPartsFragmentDoc,
    "\n  fragment StepParts on StageStep {\n    stage\n    since { edtf }\n    episode\n    instrument\n    corroboration\n    disputed\n    undecided\n    reason\n    claims { id: key }\n  }\n": typeof types.StepPartsFragmentDoc,
    "\n  query CoverageChoices($lens: LensInput) {\n    vocabulary { pactKinds { kind label } }\n    graph(lens: $lens) {\n      organizations(first: 100) { edges { node { id: key name } } }\n      nations(first: 200) { edges { node { id: key name } } }\n    }\n  }\n": typeof types.CoverageChoicesDocument,
    "\n  query CoverageMatrix($lens: LensInput, $membersOf: ID!, $partners: [ID!]!, $pactKinds: [PactKind!]!) {\n    graph(lens: $lens) {\n      coverage(rows: { membersOf: $membersOf }, columns: { in: $partners }, pactKinds: $pactKinds) {\n        rows {\n          nation { id: key name kind }\n          cells {\n            blank\n            ended\n            pactKind\n            stage\n            since { edtf }\n            certainty\n            status\n            partnerStatus\n            pact { id: key name }\n            documents { id: key }\n          }\n        }\n        lacking(atLeast: SIGNED) { nation { id: key name kind } pactKind }\n      }\n    }\n  }\n": typeof types.CoverageMatrixDocument,
    "\n  fragment EntityParts on Entity {\n    id: key\n    name\n    kind\n    description\n    aliases\n    names { language text }\n    properties {\n      property\n      label\n      qualifiers { value entity { name } }\n      time { edtf }\n      reason\n      undecided\n      valueCount\n      values(first: 3) {\n        text\n        value {\n          ... on EntityValue { entity { id: key name kind } }\n          ... on LevelValue { level }\n        }\n      }\n    }\n    relationships(first: 200, orderBy: { field: SINCE }) {\n      totalCount\n      edges {\n        direction\n        label\n        other { id: key name kind }\n        node {\n          id: key\n          kind\n          stage\n          stageSince { edtf }\n          derived\n          corroboration\n          certainty\n          since { edtf }\n          until { edtf }\n          lastSeen { edtf }\n        }\n      }\n    }\n    said: claims(first: 60) { totalCount edges { node { ...ClaimParts } } }\n    ... on Pact {\n      pactKinds\n      stage\n      stageHistory { ...StepParts }\n      plannedStages { ...PlannedParts }\n      possibleStages { ...PlannedParts }\n      ...PartiesOfPact\n    }\n    ... on Leader { offices { title in { id: key name kind } } }\n    ... on Event { date { edtf } places }\n  }\n": typeof types.EntityPartsFragmentDoc,
    "\n  query Evidence($lens: LensInput, $id: ID!) {\n    graph(lens: $lens) {\n      node(id: $id) {\n        __typename\n        ...EntityParts\n        ...RelationshipParts\n      }\n      disagreements(of: $id) { ...DisagreementParts }\n    }\n  }\n": typeof types.EvidenceDocument,
    "\n  query Start($lens: LensInput) {\n    graph(lens: $lens) {\n      disagreements { topic subject { id: key name kind } values { value } }\n      ranking(by: DEGREE, first: 8) { edges { node { entity { id: key name kind } } } }\n    }\n  }\n": typeof types.StartDocument,
    "\n  query List($lens: LensInput, $around: [ID!], $steps: Int) {\n    graph(lens: $lens) {\n      subgraph(around: $around, steps: $steps, limit: 1500) {\n        nodes { entity { id: key name kind } }\n        edges { stage certainty relationship { ...RelationshipLinkParts } }\n      }\n    }\n  }\n": typeof types.ListDocument,
    "\n  fragment PartiesOfPact on Pact {\n    parties(first: 60) {\n      totalCount\n      edges {\n        node { id: key name kind }\n        status\n        statusSince { edtf }\n        standing { documents { id: key title } }\n      }\n    }\n  }\n": typeof types.PartiesOfPactFragmentDoc,
    "\n  query Paths($lens: LensInput, $from: ID!, $to: ID!) {\n    graph(lens: $lens) {\n      paths(from: [$from], to: [$to], count: 6) {\n        outcome\n        hubs { id: key name kind }\n        paths {\n          length\n          steps {\n            from { id: key name kind }\n            to { id: key name kind }\n            relationships {\n              id: key label certainty source { id: key } claims { ...ClaimParts }\n              derivedFrom { id: key claims { ...ClaimParts } }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.PathsDocument,
    "\n  query Rankings($lens: LensInput, $by: Measure!) {\n    graph(lens: $lens) {\n      ranking(by: $by, first: 50) { totalCount edges { node { rank score entity { id: key name kind } } } }\n    }\n  }\n": typeof types.RankingsDocument,
    "\n  fragment RelationshipParts on Relationship {\n    id: key\n    label\n    stage\n    stageSince { edtf }\n    stance\n    certainty\n    derived\n    corroboration\n    since { edtf }\n    until { edtf }\n    firstSeen { edtf }\n    lastSeen { edtf }\n    source { id: key name kind }\n    target { id: key name kind }\n    pact { id: key name kind }\n    qualifiers { key value entity { id: key name kind } }\n    claims { ...ClaimParts }\n    disagreements { ...DisagreementParts }\n    explanation {\n      sentence\n      stage { ...StepParts }\n      premises { sentence relationship { id: key label } claims { ...ClaimParts } }\n    }\n  }\n": typeof types.RelationshipPartsFragmentDoc,
    "\n  query Moments($lens: LensInput, $of: [ID!], $kinds: [MomentKind!]) {\n    graph(lens: $lens) {\n      timeline(of: $of, kinds: $kinds, first: 200) {\n        totalCount\n        edges { node {\n          kind what time { edtf earliest latest } relationship { certainty step { status } }\n          entities { id: key name kind }\n          claims { ...ClaimParts }\n        } }\n      }\n    }\n  }\n": typeof types.MomentsDocument,
    "\n  query Name($id: ID!) { node(id: $id) { ... on Entity { name } } }\n": typeof types.NameDocument,
    "\n  query Search($lens: LensInput, $text: String!, $kinds: [SearchKind!]!) {\n    graph(lens: $lens) {\n      search(text: $text, first: 8, kinds: $kinds) {\n        edges {\n          node {\n            kind\n            text\n            found {\n              id: key\n              ... on Entity { name }\n              ... on Claim { summary document { title } subject { id: key } relationship { id: key } }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.SearchDocument,
    "\n  query Sources($lens: LensInput) { graph(lens: $lens) { revision documents { totalCount } } }\n": typeof types.SourcesDocument,
    "\n  query Title($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Entity { id: key name }\n      ... on Relationship { id: key label source { name } target { name } }\n      ... on Claim { id: key summary }\n      ... on Document { id: key title }\n    }\n  }\n": typeof types.TitleDocument,
};
const documents: Documents = {
    "\n  query DocumentPage($first: Int!, $after: String, $where: DocumentWhere) {\n    graph {\n      documents(first: $first, after: $after, where: $where, orderBy: { field: PUBLISHED }) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        edges { node { id: key title publisher clearance published { edtf } } }\n      }\n    }\n  }\n": types.DocumentPageDocument,
    "\n  query Legend { vocabulary { entityKinds { kind label color description } } }\n": types.LegendDocument,
    "\n  query Dates {\n    graph {\n      documents(first: 1) { totalCount }\n      timeline(last: 200, kinds: [STAGE, EVENT]) { edges { node { what time { latest } } } }\n    }\n  }\n": types.DatesDocument,
    "\n  query Network($lens: LensInput, $around: [ID!], $steps: Int, $limit: Int) {\n    graph(lens: $lens) {\n      revision\n      subgraph(around: $around, steps: $steps, limit: $limit) {\n        truncated\n        totalNodes\n        edgesTruncated\n        totalEdges\n        nodes { id: key label kind color size x y }\n        edges { id: key source: sourceKey target: targetKey label color stage certainty directed }\n      }\n    }\n  }\n": types.NetworkDocument,
    "\n  query Communities($lens: LensInput) {\n    graph(lens: $lens) {\n      communities {\n        communities(first: 60) { edges { node { number color members(first: 200) { edges { node { id: key } } } } } }\n      }\n    }\n  }\n": types.CommunitiesDocument,
    "\n  query Sizes($lens: LensInput, $by: Measure!) {\n    graph(lens: $lens) { ranking(by: $by, first: 200) { edges { node { score entity { id: key } } } } }\n  }\n": types.SizesDocument,
    "\n  query CaseNames($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      __typename\n      ... on Entity { id: key name }\n      ... on Relationship { id: key label source { name } target { name } }\n      ... on Claim { id: key summary }\n      ... on Document { id: key title }\n    }\n  }\n": types.CaseNamesDocument,
    "\n  query Changes($before: LensInput, $after: LensInput!) {\n    graph(lens: $before) {\n      compare(to: $after) {\n        stagesMoved: stagesMovedConnection(first: 200) {\n          totalCount\n          nodes { pact { id: key name kind } before after claims { ...ClaimParts } }\n        }\n        entitiesAdded: entitiesAddedConnection(first: 200) { totalCount nodes { id: key name kind } }\n        entitiesGone: entitiesGoneConnection(first: 200) { totalCount nodes { id: key name kind } }\n        relationshipsAdded: relationshipsAddedConnection(first: 200) {\n          totalCount\n          nodes { ...RelationshipLinkParts }\n        }\n        relationshipsGone: relationshipsGoneConnection(first: 200) {\n          totalCount\n          nodes { ...RelationshipLinkParts }\n        }\n        relationshipsChanged: relationshipsChangedConnection(first: 200) {\n          totalCount\n          nodes { after { ...RelationshipLinkParts } changes { attribute before after } }\n        }\n      }\n    }\n  }\n": types.ChangesDocument,
    "\n  fragment RelationshipLinkParts on Relationship {\n    id: key\n    label\n    derived\n    source { id: key name kind }\n    target { id: key name kind }\n  }\n": types.RelationshipLinkPartsFragmentDoc,
    "\n  fragment ClaimParts on Claim {\n    id: key\n    summary\n    stance\n    rank\n    clearance\n    reason\n    dating\n    time { edtf }\n    speakers { id: key name kind }\n    document { id: key title publisher url clearance published { edtf } }\n    passages { id: key paragraph }\n  }\n": types.ClaimPartsFragmentDoc,
    "\n  fragment DisagreementParts on Disagreement {\n    topic\n    reason\n    undecided\n    subject { id: key name }\n    values { value claims { ...ClaimParts } documents { id: key } }\n  }\n": types.DisagreementPartsFragmentDoc,
    "\n  fragment PlannedParts on PlannedStage { stage time { edtf } claims { id: key summary } }\n": types.PlannedPartsFragmentDoc,
    "\n  fragment StepParts on StageStep {\n    stage\n    since { edtf }\n    episode\n    instrument\n    corroboration\n    disputed\n    undecided\n    reason\n    claims { id: key }\n  }\n": types.StepPartsFragmentDoc,
    "\n  query CoverageChoices($lens: LensInput) {\n    vocabulary { pactKinds { kind label } }\n    graph(lens: $lens) {\n      organizations(first: 100) { edges { node { id: key name } } }\n      nations(first: 200) { edges { node { id: key name } } }\n    }\n  }\n": types.CoverageChoicesDocument,
    "\n  query CoverageMatrix($lens: LensInput, $membersOf: ID!, $partners: [ID!]!, $pactKinds: [PactKind!]!) {\n    graph(lens: $lens) {\n      coverage(rows: { membersOf: $membersOf }, columns: { in: $partners }, pactKinds: $pactKinds) {\n        rows {\n          nation { id: key name kind }\n          cells {\n            blank\n            ended\n            pactKind\n            stage\n            since { edtf }\n            certainty\n            status\n            partnerStatus\n            pact { id: key name }\n            documents { id: key }\n          }\n        }\n        lacking(atLeast: SIGNED) { nation { id: key name kind } pactKind }\n      }\n    }\n  }\n": types.CoverageMatrixDocument,
    "\n  fragment EntityParts on Entity {\n    id: key\n    name\n    kind\n    description\n    aliases\n    names { language text }\n    properties {\n      property\n      label\n      qualifiers { value entity { name } }\n      time { edtf }\n      reason\n      undecided\n      valueCount\n      values(first: 3) {\n        text\n        value {\n          ... on EntityValue { entity { id: key name kind } }\n          ... on LevelValue { level }\n        }\n      }\n    }\n    relationships(first: 200, orderBy: { field: SINCE }) {\n      totalCount\n      edges {\n        direction\n        label\n        other { id: key name kind }\n        node {\n          id: key\n          kind\n          stage\n          stageSince { edtf }\n          derived\n          corroboration\n          certainty\n          since { edtf }\n          until { edtf }\n          lastSeen { edtf }\n        }\n      }\n    }\n    said: claims(first: 60) { totalCount edges { node { ...ClaimParts } } }\n    ... on Pact {\n      pactKinds\n      stage\n      stageHistory { ...StepParts }\n      plannedStages { ...PlannedParts }\n      possibleStages { ...PlannedParts }\n      ...PartiesOfPact\n    }\n    ... on Leader { offices { title in { id: key name kind } } }\n    ... on Event { date { edtf } places }\n  }\n": types.EntityPartsFragmentDoc,
    "\n  query Evidence($lens: LensInput, $id: ID!) {\n    graph(lens: $lens) {\n      node(id: $id) {\n        __typename\n        ...EntityParts\n        ...RelationshipParts\n      }\n      disagreements(of: $id) { ...DisagreementParts }\n    }\n  }\n": types.EvidenceDocument,
    "\n  query Start($lens: LensInput) {\n    graph(lens: $lens) {\n      disagreements { topic subject { id: key name kind } values { value } }\n      ranking(by: DEGREE, first: 8) { edges { node { entity { id: key name kind } } } }\n    }\n  }\n": types.StartDocument,
    "\n  query List($lens: LensInput, $around: [ID!], $steps: Int) {\n    graph(lens: $lens) {\n      subgraph(around: $around, steps: $steps, limit: 1500) {\n        nodes { entity { id: key name kind } }\n        edges { stage certainty relationship { ...RelationshipLinkParts } }\n      }\n    }\n  }\n": types.ListDocument,
    "\n  fragment PartiesOfPact on Pact {\n    parties(first: 60) {\n      totalCount\n      edges {\n        node { id: key name kind }\n        status\n        statusSince { edtf }\n        standing { documents { id: key title } }\n      }\n    }\n  }\n": types.PartiesOfPactFragmentDoc,
    "\n  query Paths($lens: LensInput, $from: ID!, $to: ID!) {\n    graph(lens: $lens) {\n      paths(from: [$from], to: [$to], count: 6) {\n        outcome\n        hubs { id: key name kind }\n        paths {\n          length\n          steps {\n            from { id: key name kind }\n            to { id: key name kind }\n            relationships {\n              id: key label certainty source { id: key } claims { ...ClaimParts }\n              derivedFrom { id: key claims { ...ClaimParts } }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.PathsDocument,
    "\n  query Rankings($lens: LensInput, $by: Measure!) {\n    graph(lens: $lens) {\n      ranking(by: $by, first: 50) { totalCount edges { node { rank score entity { id: key name kind } } } }\n    }\n  }\n": types.RankingsDocument,
    "\n  fragment RelationshipParts on Relationship {\n    id: key\n    label\n    stage\n    stageSince { edtf }\n    stance\n    certainty\n    derived\n    corroboration\n    since { edtf }\n    until { edtf }\n    firstSeen { edtf }\n    lastSeen { edtf }\n    source { id: key name kind }\n    target { id: key name kind }\n    pact { id: key name kind }\n    qualifiers { key value entity { id: key name kind } }\n    claims { ...ClaimParts }\n    disagreements { ...DisagreementParts }\n    explanation {\n      sentence\n      stage { ...StepParts }\n      premises { sentence relationship { id: key label } claims { ...ClaimParts } }\n    }\n  }\n": types.RelationshipPartsFragmentDoc,
    "\n  query Moments($lens: LensInput, $of: [ID!], $kinds: [MomentKind!]) {\n    graph(lens: $lens) {\n      timeline(of: $of, kinds: $kinds, first: 200) {\n        totalCount\n        edges { node {\n          kind what time { edtf earliest latest } relationship { certainty step { status } }\n          entities { id: key name kind }\n          claims { ...ClaimParts }\n        } }\n      }\n    }\n  }\n": types.MomentsDocument,
    "\n  query Name($id: ID!) { node(id: $id) { ... on Entity { name } } }\n": types.NameDocument,
    "\n  query Search($lens: LensInput, $text: String!, $kinds: [SearchKind!]!) {\n    graph(lens: $lens) {\n      search(text: $text, first: 8, kinds: $kinds) {\n        edges {\n          node {\n            kind\n            text\n            found {\n              id: key\n              ... on Entity { name }\n              ... on Claim { summary document { title } subject { id: key } relationship { id: key } }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.SearchDocument,
    "\n  query Sources($lens: LensInput) { graph(lens: $lens) { revision documents { totalCount } } }\n": types.SourcesDocument,
    "\n  query Title($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Entity { id: key name }\n      ... on Relationship { id: key label source { name } target { name } }\n      ... on Claim { id: key summary }\n      ... on Document { id: key title }\n    }\n  }\n": types.TitleDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentPage($first: Int!, $after: String, $where: DocumentWhere) {\n    graph {\n      documents(first: $first, after: $after, where: $where, orderBy: { field: PUBLISHED }) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        edges { node { id: key title publisher clearance published { edtf } } }\n      }\n    }\n  }\n"): typeof import('./graphql.js').DocumentPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Legend { vocabulary { entityKinds { kind label color description } } }\n"): typeof import('./graphql.js').LegendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Dates {\n    graph {\n      documents(first: 1) { totalCount }\n      timeline(last: 200, kinds: [STAGE, EVENT]) { edges { node { what time { latest } } } }\n    }\n  }\n"): typeof import('./graphql.js').DatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Network($lens: LensInput, $around: [ID!], $steps: Int, $limit: Int) {\n    graph(lens: $lens) {\n      revision\n      subgraph(around: $around, steps: $steps, limit: $limit) {\n        truncated\n        totalNodes\n        edgesTruncated\n        totalEdges\n        nodes { id: key label kind color size x y }\n        edges { id: key source: sourceKey target: targetKey label color stage certainty directed }\n      }\n    }\n  }\n"): typeof import('./graphql.js').NetworkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Communities($lens: LensInput) {\n    graph(lens: $lens) {\n      communities {\n        communities(first: 60) { edges { node { number color members(first: 200) { edges { node { id: key } } } } } }\n      }\n    }\n  }\n"): typeof import('./graphql.js').CommunitiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sizes($lens: LensInput, $by: Measure!) {\n    graph(lens: $lens) { ranking(by: $by, first: 200) { edges { node { score entity { id: key } } } } }\n  }\n"): typeof import('./graphql.js').SizesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseNames($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      __typename\n      ... on Entity { id: key name }\n      ... on Relationship { id: key label source { name } target { name } }\n      ... on Claim { id: key summary }\n      ... on Document { id: key title }\n    }\n  }\n"): typeof import('./graphql.js').CaseNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Changes($before: LensInput, $after: LensInput!) {\n    graph(lens: $before) {\n      compare(to: $after) {\n        stagesMoved: stagesMovedConnection(first: 200) {\n          totalCount\n          nodes { pact { id: key name kind } before after claims { ...ClaimParts } }\n        }\n        entitiesAdded: entitiesAddedConnection(first: 200) { totalCount nodes { id: key name kind } }\n        entitiesGone: entitiesGoneConnection(first: 200) { totalCount nodes { id: key name kind } }\n        relationshipsAdded: relationshipsAddedConnection(first: 200) {\n          totalCount\n          nodes { ...RelationshipLinkParts }\n        }\n        relationshipsGone: relationshipsGoneConnection(first: 200) {\n          totalCount\n          nodes { ...RelationshipLinkParts }\n        }\n        relationshipsChanged: relationshipsChangedConnection(first: 200) {\n          totalCount\n          nodes { after { ...RelationshipLinkParts } changes { attribute before after } }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').ChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RelationshipLinkParts on Relationship {\n    id: key\n    label\n    derived\n    source { id: key name kind }\n    target { id: key name kind }\n  }\n"): typeof import('./graphql.js').RelationshipLinkPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimParts on Claim {\n    id: key\n    summary\n    stance\n    rank\n    clearance\n    reason\n    dating\n    time { edtf }\n    speakers { id: key name kind }\n    document { id: key title publisher url clearance published { edtf } }\n    passages { id: key paragraph }\n  }\n"): typeof import('./graphql.js').ClaimPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DisagreementParts on Disagreement {\n    topic\n    reason\n    undecided\n    subject { id: key name }\n    values { value claims { ...ClaimParts } documents { id: key } }\n  }\n"): typeof import('./graphql.js').DisagreementPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlannedParts on PlannedStage { stage time { edtf } claims { id: key summary } }\n"): typeof import('./graphql.js').PlannedPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StepParts on StageStep {\n    stage\n    since { edtf }\n    episode\n    instrument\n    corroboration\n    disputed\n    undecided\n    reason\n    claims { id: key }\n  }\n"): typeof import('./graphql.js').StepPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CoverageChoices($lens: LensInput) {\n    vocabulary { pactKinds { kind label } }\n    graph(lens: $lens) {\n      organizations(first: 100) { edges { node { id: key name } } }\n      nations(first: 200) { edges { node { id: key name } } }\n    }\n  }\n"): typeof import('./graphql.js').CoverageChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CoverageMatrix($lens: LensInput, $membersOf: ID!, $partners: [ID!]!, $pactKinds: [PactKind!]!) {\n    graph(lens: $lens) {\n      coverage(rows: { membersOf: $membersOf }, columns: { in: $partners }, pactKinds: $pactKinds) {\n        rows {\n          nation { id: key name kind }\n          cells {\n            blank\n            ended\n            pactKind\n            stage\n            since { edtf }\n            certainty\n            status\n            partnerStatus\n            pact { id: key name }\n            documents { id: key }\n          }\n        }\n        lacking(atLeast: SIGNED) { nation { id: key name kind } pactKind }\n      }\n    }\n  }\n"): typeof import('./graphql.js').CoverageMatrixDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EntityParts on Entity {\n    id: key\n    name\n    kind\n    description\n    aliases\n    names { language text }\n    properties {\n      property\n      label\n      qualifiers { value entity { name } }\n      time { edtf }\n      reason\n      undecided\n      valueCount\n      values(first: 3) {\n        text\n        value {\n          ... on EntityValue { entity { id: key name kind } }\n          ... on LevelValue { level }\n        }\n      }\n    }\n    relationships(first: 200, orderBy: { field: SINCE }) {\n      totalCount\n      edges {\n        direction\n        label\n        other { id: key name kind }\n        node {\n          id: key\n          kind\n          stage\n          stageSince { edtf }\n          derived\n          corroboration\n          certainty\n          since { edtf }\n          until { edtf }\n          lastSeen { edtf }\n        }\n      }\n    }\n    said: claims(first: 60) { totalCount edges { node { ...ClaimParts } } }\n    ... on Pact {\n      pactKinds\n      stage\n      stageHistory { ...StepParts }\n      plannedStages { ...PlannedParts }\n      possibleStages { ...PlannedParts }\n      ...PartiesOfPact\n    }\n    ... on Leader { offices { title in { id: key name kind } } }\n    ... on Event { date { edtf } places }\n  }\n"): typeof import('./graphql.js').EntityPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Evidence($lens: LensInput, $id: ID!) {\n    graph(lens: $lens) {\n      node(id: $id) {\n        __typename\n        ...EntityParts\n        ...RelationshipParts\n      }\n      disagreements(of: $id) { ...DisagreementParts }\n    }\n  }\n"): typeof import('./graphql.js').EvidenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Start($lens: LensInput) {\n    graph(lens: $lens) {\n      disagreements { topic subject { id: key name kind } values { value } }\n      ranking(by: DEGREE, first: 8) { edges { node { entity { id: key name kind } } } }\n    }\n  }\n"): typeof import('./graphql.js').StartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query List($lens: LensInput, $around: [ID!], $steps: Int) {\n    graph(lens: $lens) {\n      subgraph(around: $around, steps: $steps, limit: 1500) {\n        nodes { entity { id: key name kind } }\n        edges { stage certainty relationship { ...RelationshipLinkParts } }\n      }\n    }\n  }\n"): typeof import('./graphql.js').ListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PartiesOfPact on Pact {\n    parties(first: 60) {\n      totalCount\n      edges {\n        node { id: key name kind }\n        status\n        statusSince { edtf }\n        standing { documents { id: key title } }\n      }\n    }\n  }\n"): typeof import('./graphql.js').PartiesOfPactFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Paths($lens: LensInput, $from: ID!, $to: ID!) {\n    graph(lens: $lens) {\n      paths(from: [$from], to: [$to], count: 6) {\n        outcome\n        hubs { id: key name kind }\n        paths {\n          length\n          steps {\n            from { id: key name kind }\n            to { id: key name kind }\n            relationships {\n              id: key label certainty source { id: key } claims { ...ClaimParts }\n              derivedFrom { id: key claims { ...ClaimParts } }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').PathsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Rankings($lens: LensInput, $by: Measure!) {\n    graph(lens: $lens) {\n      ranking(by: $by, first: 50) { totalCount edges { node { rank score entity { id: key name kind } } } }\n    }\n  }\n"): typeof import('./graphql.js').RankingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RelationshipParts on Relationship {\n    id: key\n    label\n    stage\n    stageSince { edtf }\n    stance\n    certainty\n    derived\n    corroboration\n    since { edtf }\n    until { edtf }\n    firstSeen { edtf }\n    lastSeen { edtf }\n    source { id: key name kind }\n    target { id: key name kind }\n    pact { id: key name kind }\n    qualifiers { key value entity { id: key name kind } }\n    claims { ...ClaimParts }\n    disagreements { ...DisagreementParts }\n    explanation {\n      sentence\n      stage { ...StepParts }\n      premises { sentence relationship { id: key label } claims { ...ClaimParts } }\n    }\n  }\n"): typeof import('./graphql.js').RelationshipPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Moments($lens: LensInput, $of: [ID!], $kinds: [MomentKind!]) {\n    graph(lens: $lens) {\n      timeline(of: $of, kinds: $kinds, first: 200) {\n        totalCount\n        edges { node {\n          kind what time { edtf earliest latest } relationship { certainty step { status } }\n          entities { id: key name kind }\n          claims { ...ClaimParts }\n        } }\n      }\n    }\n  }\n"): typeof import('./graphql.js').MomentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Name($id: ID!) { node(id: $id) { ... on Entity { name } } }\n"): typeof import('./graphql.js').NameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($lens: LensInput, $text: String!, $kinds: [SearchKind!]!) {\n    graph(lens: $lens) {\n      search(text: $text, first: 8, kinds: $kinds) {\n        edges {\n          node {\n            kind\n            text\n            found {\n              id: key\n              ... on Entity { name }\n              ... on Claim { summary document { title } subject { id: key } relationship { id: key } }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').SearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sources($lens: LensInput) { graph(lens: $lens) { revision documents { totalCount } } }\n"): typeof import('./graphql.js').SourcesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Title($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Entity { id: key name }\n      ... on Relationship { id: key label source { name } target { name } }\n      ... on Claim { id: key summary }\n      ... on Document { id: key title }\n    }\n  }\n"): typeof import('./graphql.js').TitleDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
